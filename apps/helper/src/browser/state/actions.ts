import type {
  ConnectionView,
  CurlText,
  Done,
  SignedOut,
  SignInStep,
  SignInWish,
} from "@grantway/helper/contract";
import { call, connectionPath } from "../api/call.ts";
import { copy } from "../parts/copy.ts";
import { startsAtOnce } from "../parts/flow-words.ts";
import { forget } from "./connections.ts";
import { tell, tellFailure } from "./notices.ts";
import { connectionPage, navigate } from "./path.ts";

/* What a person does with a connection. Each ends in a notice, and none throws. */

async function attempt(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    tellFailure(error);
  }
}

/** Refreshes now. */
export function refresh({ name }: ConnectionView): Promise<void> {
  return attempt(async () => {
    const { notice } = await call<Done>(connectionPath(name, "/refresh"), { method: "POST" });
    tell("success", notice);
  });
}

/** Ends the access at the provider. */
export function revoke({ name }: Pick<ConnectionView, "name">): Promise<void> {
  return attempt(async () => {
    const { notice } = await call<Done>(connectionPath(name, "/revoke"), { method: "POST" });
    tell("success", notice);
  });
}

/** Ends the access at the provider, and goes to the page there that signs this browser out. */
export function signOut({ name }: Pick<ConnectionView, "name">): Promise<void> {
  return attempt(async () => {
    const { url, notice } = await call<SignedOut>(connectionPath(name, "/sign-out"), { method: "POST" });
    if (url === undefined) tell("success", notice);
    else visit(url);
  });
}

/** Forgets the connection, after ending its access when that was asked for. */
export function remove({ name }: Pick<ConnectionView, "name">, revokeFirst: boolean): Promise<void> {
  return attempt(async () => {
    const revoked = revokeFirst
      ? await call<Done>(connectionPath(name, "/revoke"), { method: "POST" })
      : undefined;
    const { notice } = await call<Done>(connectionPath(name), { method: "DELETE" });
    forget(name);
    tell("success", revoked === undefined ? notice : `${revoked.notice} ${notice}`);
    if (location.pathname !== "/") navigate("/", { keep: true });
  });
}

/** Copies a call of the API. */
export function copyAsCurl({ name }: ConnectionView): Promise<void> {
  return attempt(async () => {
    const { text } = await call<CurlText>(connectionPath(name, "/curl"));
    await copy(text, "Copied. The command holds no token: it asks grantway for it when it runs.");
  });
}

/** Signs in, or goes to the screen that asks for what is needed first. */
export async function connect({ name, flow }: Pick<ConnectionView, "name" | "flow">): Promise<void> {
  if (startsAtOnce.has(flow)) await signIn(name, {});
  else navigate(connectionPage(name, "/sign-in"));
}

/** Signs in with what the person gave, and goes where that leads. */
export function signIn(name: string, wish: SignInWish): Promise<void> {
  return attempt(async () => {
    const step = await call<SignInStep>(connectionPath(name, "/connect"), { method: "POST", body: wish });
    if (step.next === "visit") return visit(step.url);
    if (step.next === "nothing") tell("success", step.notice);
    navigate(connectionPage(name), { keep: true });
  });
}

/** Gives up waiting for a sign-in. */
export function cancelSignIn(name: string): Promise<void> {
  return attempt(async () => {
    const { notice } = await call<Done>(connectionPath(name, "/connect"), { method: "DELETE" });
    tell("success", notice);
  });
}

/** Leaves for the provider's page, which a definition by hand names: nothing but the web is followed. */
function visit(url: string): void {
  if (/^https?:\/\//.test(url)) location.assign(url);
  else tell("failure", "The provider's address is not one of the web: correct its authorization endpoint.");
}
