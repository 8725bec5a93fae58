import type { SignIn, SignInFailure } from "@grantway/identity";
import type { Counts, Hashing } from "@grantway/protocol";
import type { FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { ClientAddress } from "../connection/client-address.ts";
import type { SignedIn } from "../visits/open-session.ts";
import type { Visit } from "../visits/visits.ts";
import { noteSignIn } from "./sign-in-log.ts";

/**
 * Asks somebody who is signed in for their password again: as slow to guess as at the page for signing in, counted and told in
 * the log alike.
 */
export async function provePasswordAgain(
  context: {
    readonly signIn: SignIn;
    readonly addressOf: ClientAddress;
    readonly logger: Logger;
    readonly hashing: Pick<Hashing, "keyed">;
    readonly counts: Pick<Counts, "signedIn">;
  },
  { request, visit }: { readonly request: FastifyRequest; readonly visit: Visit },
  { id, username }: { readonly id: string; readonly username: string },
  password: string,
): Promise<SignedIn | SignInFailure> {
  const address = context.addressOf(request.raw);
  const attempt = { login: username, password, address, device: visit.deviceCookie };
  const tried = await context.signIn(attempt);
  noteSignIn(tried, { request: request.id, address, login: username }, context);
  // A name may have passed to somebody else in this moment.
  if (tried.outcome === "signed-in" && tried.user.id !== id) {
    return { outcome: "refused", reason: "wrong_password" };
  }
  return tried;
}
