/*
 * @grantway/bff/react: who is signed in, and calls to APIs, in a page in front of a BFF.
 *
 *   <BffProvider><App /></BffProvider>
 *
 *   const { session, signIn, signOut } = useSession();
 *   const orders = useApi("orders");
 *   const reply = await orders.call("/7", { method: "PUT", body });
 */
export { BffError } from "./bff-error.ts";
export { BffProvider } from "./bff-provider.tsx";
export type { ApiCaller } from "./api-caller.ts";
export type { SessionState } from "./session-store.ts";
export type { SignInWish } from "./sign-in.ts";
export { useApi, type UsedApi } from "./use-api.ts";
export { useSession, type UsedSession } from "./use-session.ts";
