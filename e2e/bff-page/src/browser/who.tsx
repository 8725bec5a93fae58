import { useSession } from "@grantway/bff/react";

/** Who is signed in, and how that changes. */
export function Who() {
  const { status, session, signIn, signOut } = useSession();
  const acme = session?.providers["acme"];
  if (status === "loading") return <h1>Loading</h1>;
  if (acme?.signedIn !== true)
    return (
      <>
        <h1>Nobody is signed in</h1>
        <button onClick={() => signIn({ provider: "acme" })}>Sign in</button>
        <button onClick={() => signIn({ provider: "acme", inNewTab: true })}>Sign in in a new tab</button>
      </>
    );
  return (
    <>
      <h1>Hello, {acme.user?.name}</h1>
      <button onClick={() => void signOut("acme")}>Sign out</button>
    </>
  );
}
