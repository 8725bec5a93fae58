import type { Connection, Tokens } from "../connection.ts";
import { differenceFrom } from "./same-connection.ts";

/**
 * The connection as it was signed in now, with the earlier refresh token where none came this time: some providers give
 * one only at the first consent, and it goes on working. Not where it may belong to somebody else or allow less:
 * another provider, client, key, flow or person, other APIs, or fewer scopes.
 */
export function keepRefreshToken(before: Connection | undefined, after: Connection, now: number): Connection {
  const [old, fresh] = [before?.tokens, after.tokens];
  if (before === undefined || fresh === undefined || fresh.refreshToken !== undefined) return after;
  if (old?.refreshToken === undefined || !isForTheSame(before, after)) return after;
  const { refreshToken, refreshExpiresAt } = old;
  if (refreshExpiresAt !== undefined && refreshExpiresAt <= now) return after;
  const kept = { refreshToken, ...(refreshExpiresAt === undefined ? {} : { refreshExpiresAt }) };
  return { ...after, tokens: { ...fresh, ...kept } };
}

function isForTheSame(before: Connection, after: Connection): boolean {
  return (
    before.reconnect === undefined &&
    differenceFrom(before, after, () => undefined) === undefined &&
    isByPerson(before) === isByPerson(after) &&
    before.dpopKey?.["x"] === after.dpopKey?.["x"] &&
    isSamePerson(before, after) &&
    JSON.stringify(before.resources) === JSON.stringify(after.resources) &&
    (after.grantedScopes ?? after.requestedScopes).every((scope) =>
      (before.grantedScopes ?? before.requestedScopes).includes(scope),
    )
  );
}

function isByPerson({ flow }: Connection): boolean {
  return flow === "code" || flow === "device" || flow === "password";
}

/** As far as the provider says: by the subject of ID tokens, and by values captured from replies (`team_id`). */
function isSamePerson(before: Connection, after: Connection): boolean {
  const [one, other] = [subjectOf(before.tokens), subjectOf(after.tokens)];
  if (one !== undefined && other !== undefined && one !== other) return false;
  return Object.entries(after.captured).every(([name, value]) => (before.captured[name] ?? value) === value);
}

/** Who an ID token is about; `undefined` where there is none. */
export function subjectOf(tokens: Tokens | undefined): string | undefined {
  try {
    const payload = Buffer.from(tokens?.idToken?.split(".")[1] ?? "", "base64url").toString();
    const { iss, sub } = JSON.parse(payload) as { readonly iss?: unknown; readonly sub?: unknown };
    return typeof sub === "string" ? JSON.stringify([iss, sub]) : undefined;
  } catch {
    return undefined;
  }
}
