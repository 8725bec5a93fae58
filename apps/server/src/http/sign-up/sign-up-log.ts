import type { SignUpOutcome } from "@grantway/identity";
import type { Logger } from "pino";
import { noteSignIn } from "../sign-in/sign-in-log.ts";

/**
 * Counts a person who signed up, and writes one line of each attempt: from where, and how it ended. What was typed is in none. Where
 * it came to a sign-in, that is told as any other.
 */
export function noteSignUp(
  tried: SignUpOutcome,
  { request, address, login }: Parameters<typeof noteSignIn>[1],
  context: Parameters<typeof noteSignIn>[2] & { readonly logger: Logger },
): void {
  const { counts, logger } = context;
  if (tried.outcome === "signed-in" && tried.isNew) {
    counts.signedIn("signed-up");
    logger.info({ request, address, user: tried.user.id }, "a person signed up");
    return;
  }
  const signedIn = tried.outcome === "signed-in" ? tried : "tried" in tried ? tried.tried : undefined;
  if (signedIn !== undefined) noteSignIn(signedIn, { request, address, login }, context);
  if (tried.outcome !== "signed-in") {
    logger.info({ request, address, reason: tried.outcome }, "a sign-up failed");
  }
}
