import type { Standing } from "../ports/standing.ts";
import { intersect } from "../scope.ts";
import { epochOf, sinceOf } from "./epoch.ts";
import type { ClientsAccessToken } from "./access-token.ts";

/**
 * Scopes of a token in which the client acts as itself, as they are worth now (principle P6). Nothing when the client of
 * this id is another than the token was made for: one was deleted, and another has its name since; nor when it was suspended since.
 */
export function effectiveOwnScopes(
  { scopes, clientSince }: Pick<ClientsAccessToken, "scopes" | "clientSince">,
  { client, revoked }: Standing,
): readonly string[] {
  if (revoked || client?.status !== "active") return [];
  // The version before sealed no such moment, and its tokens live for minutes.
  if (clientSince !== undefined && clientSince !== sinceOf(client)) return [];
  return intersect(scopes, client.scopes);
}

/**
 * Scopes given by a person, as they are worth now (principle P6): what the client is still registered for and the
 * person's grant still holds. Empty when client, person or grant no longer stand, or all of that `epoch` has ended. The end
 * of the family itself is the caller's to judge.
 */
export function effectiveUserScopes(
  scopes: readonly string[],
  standing: Standing,
  epoch: number,
): readonly string[] {
  const { client, subject, grant, revoked } = standing;
  if (revoked || client?.status !== "active") return [];
  if (subject?.status !== "active" || grant?.status !== "active") return [];
  if (epochOf(client, subject, grant) !== epoch) return [];
  return intersect(scopes, client.scopes, grant.scopes);
}

/** {@link effectiveUserScopes}, as long as the family they came from lives. */
export function livingUserScopes(scopes: readonly string[], standing: Standing): readonly string[] {
  if (standing.family === undefined || standing.family.endedReason !== undefined) return [];
  return effectiveUserScopes(scopes, standing, standing.family.epoch);
}
