import type { Operation } from "@grantway/api";
import { type Counts, type Instant, type Milliseconds, reachOf } from "@grantway/protocol";
import type { ApiCaller } from "./authenticate.ts";
import { bearerChallenge } from "./bearer-challenge.ts";
import { ApiRefusal } from "./refusal.ts";

/** How old a sign-in may be for what cannot be undone. */
export const freshFor: Milliseconds = 10 * 60 * 1000;

/**
 * Refuses whoever lacks the permission; `perform` does so again, but only when the body has been read. Who writes a program finds
 * among what failed which scope it lacked.
 */
export function refuseWithoutPermission(
  operation: Operation,
  { caller, clientId, session }: ApiCaller,
  counts: Pick<Counts, "refused">,
): void {
  const { method, path, permission, ownPermission, inOrganisations } = operation;
  if (permission === "none" || reachOf(caller, operation) !== undefined) return;
  const own = ownPermission === undefined ? "" : `, or a person with ${ownPermission} for what they own`;
  const there = inOrganisations === true ? ", or a role that has it in the organisation" : "";
  const description = `This needs the permission ${permission}${own}${there}.`;
  if (clientId !== undefined) {
    const reason = `${method} ${path} needs the scope ${permission}`;
    counts.refused("insufficient_scope", { clientId, reason });
  }
  const headers =
    session === undefined
      ? bearerChallenge({ code: "insufficient_scope", description, scope: permission })
      : {};
  throw new ApiRefusal("permission-missing", description, { headers });
}

/**
 * Refuses a session whose person proved themselves too long ago: somebody else may sit there by now. A program holds its
 * token on purpose, and nobody can be asked.
 */
export function refuseOldSignIn({ fresh }: Operation, { session }: ApiCaller, now: Instant): void {
  if (fresh !== true || session === undefined) return;
  if (session.user.authenticatedAt + freshFor > now) return;
  throw new ApiRefusal(
    "sign-in-too-old",
    "Confirm the session with the password (POST /session/confirm) and ask again.",
  );
}
