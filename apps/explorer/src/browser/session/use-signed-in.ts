import { useSession } from "@grantway/bff/react";
import type { ApiEntry } from "@grantway/explorer/contract";

/** Who is signed in for an API, and what they allowed. */
export interface SignedIn {
  /** `unknown` until the server has said it. */
  readonly state: "unknown" | "out" | "in";
  /** What they are called, as far as the provider says. */
  readonly name: string | undefined;
  readonly scopes: readonly string[];
  /** Goes to sign in, and comes back to the address one is at. @param scopes - besides what was allowed already. */
  readonly signIn: (scopes?: readonly string[]) => void;
}

/** The session of an API's provider. */
export function useSignedIn({ provider: { id } }: Pick<ApiEntry, "provider">): SignedIn {
  const { session, signIn } = useSession();
  const status = session?.providers[id];
  const { name, email, sub } = status?.user ?? {};
  return {
    state: session === undefined ? "unknown" : status?.signedIn === true ? "in" : "out",
    name: name ?? email ?? sub,
    scopes: status?.scopes ?? [],
    signIn: (scopes = []) => signIn({ provider: id, scopes }),
  };
}
