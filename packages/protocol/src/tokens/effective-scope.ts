import type { Client } from "../client.ts";
import type { Standing, StandingInstallation } from "../ports/standing.ts";
import { intersect, openidScopeKeys } from "../scope.ts";
import type { ClientsAccessToken } from "./access-token.ts";
import { epochOf, sinceOf } from "./epoch.ts";
import { isInUse } from "./installation-in-use.ts";

/**
 * Scopes of a token in which the client acts as itself, as they are worth now (principle P6). Nothing when the client of
 * this id is another than the token was made for: one was deleted, and another has its name since; nor when it was suspended since.
 */
export function effectiveOwnScopes(
  {
    scopes,
    clientSince,
    installationId,
    generation,
  }: Pick<ClientsAccessToken, "scopes" | "clientSince" | "installationId" | "generation">,
  { client, installation, revoked }: Standing,
): readonly string[] {
  if (revoked || client?.status !== "active") return [];
  // The version before sealed no such moment, and its tokens live for minutes.
  if (clientSince !== undefined && clientSince !== sinceOf(client)) return [];
  const own = intersect(scopes, client.scopes);
  if (installationId === undefined) return client.app === undefined ? own : [];
  if (installation?.id !== installationId || installation.generation !== generation) return [];
  return withinInstallation(own, installation, client, "app");
}

/**
 * What an installation leaves of these scopes for this client now: what is granted there, what the version asks for and, where a
 * person is behind it, what their role allows. Nothing where the installation cannot be used. An app that acts as itself alone may
 * learn who a person is, and no more in their name.
 */
export function withinInstallation(
  scopes: readonly string[],
  installation: StandingInstallation,
  client: Client,
  as: "app" | "person",
): readonly string[] {
  if (!isInUse(installation, client)) return [];
  const { granted, app, roleAllows = granted } = installation;
  const left = intersect(scopes, granted, app.scopes, roleAllows);
  if (app.actsAs.includes(as)) return left;
  return as === "app" ? [] : left.filter((scope) => openidScopeKeys.has(scope));
}

/**
 * Scopes given by a person, as they are worth now (principle P6): what the client is still registered for and the
 * person's grant still holds and, inside an installation, what that leaves. Empty when client, person or grant no longer stand, or all of that `epoch` has ended. The end
 * of the family itself is the caller's to judge.
 */
export function effectiveUserScopes(
  scopes: readonly string[],
  standing: Standing,
  epoch: number,
): readonly string[] {
  const { client, subject, grant, installation, revoked } = standing;
  if (revoked || client?.status !== "active") return [];
  if (subject?.status !== "active" || grant?.status !== "active") return [];
  if (epochOf(client, subject, grant) !== epoch) return [];
  const given = intersect(scopes, client.scopes, grant.scopes);
  return withinPlace(given, grant.subject.installation, installation, client);
}

/** Of what a person gave, what the place leaves at which they did. */
function withinPlace(
  given: readonly string[],
  inside: string | undefined,
  installation: StandingInstallation | undefined,
  client: Client,
): readonly string[] {
  // What was allowed to a client before it belonged to an app was allowed at no place.
  if (inside === undefined) return client.app === undefined ? given : [];
  return installation?.id === inside ? withinInstallation(given, installation, client, "person") : [];
}

/** {@link effectiveUserScopes}, as long as the family they came from lives. */
export function livingUserScopes(scopes: readonly string[], standing: Standing): readonly string[] {
  if (standing.family === undefined || standing.family.endedReason !== undefined) return [];
  return effectiveUserScopes(scopes, standing, standing.family.epoch);
}
