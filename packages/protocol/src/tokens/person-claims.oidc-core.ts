import { toNumericDate } from "../instant.ts";
import type { Subject } from "../ports/subjects.ts";

type Claims = Readonly<Record<string, unknown>>;

/** Which claims a scope brings. Discovery lists exactly these. A map, since a scope may have any name. */
const claimsOfScope: ReadonlyMap<string, (subject: Subject) => Claims> = new Map<
  string,
  (subject: Subject) => Claims
>([
  [
    "profile",
    ({ name, username, updatedAt }) => ({
      name,
      preferred_username: username,
      updated_at: toNumericDate(updatedAt),
    }),
  ],
  ["email", ({ email, emailVerified }) => ({ email, email_verified: emailVerified })],
  ["groups", ({ groups }) => ({ groups })],
]);

/**
 * What is told of a person where these scopes are allowed.
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#ScopeClaims | OpenID Connect Core §5.4}
 */
export function personClaims(subject: Subject, scopes: readonly string[]): Claims {
  return Object.assign({}, ...scopes.map((scope) => claimsOfScope.get(scope)?.(subject))) as Claims;
}

/** Of these claims, what is told where these scopes are allowed. */
export function chosenClaims(subject: Subject, scopes: readonly string[], names: readonly string[]): Claims {
  const told = Object.entries(personClaims(subject, scopes));
  return Object.fromEntries(told.filter(([name]) => names.includes(name)));
}

const scopesOfClaims: ReadonlyMap<string, string> = new Map([
  ["name", "profile"],
  ["preferred_username", "profile"],
  ["updated_at", "profile"],
  ["email", "email"],
  ["email_verified", "email"],
  ["groups", "groups"],
]);

/** The scope that brings this claim of a person; `undefined` for a claim that nobody has here. */
export function scopeOfClaim(name: string): string | undefined {
  return scopesOfClaims.get(name);
}

/** Whether this scope is for learning of the person. */
export function bringsClaims(scope: string): boolean {
  return claimsOfScope.has(scope);
}
