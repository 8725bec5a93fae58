/** A scope: a permission an application can be given. One vocabulary for the wire and for people. */
export interface Scope {
  /** The `scope-token` on the wire (RFC 6749 §3.3). */
  readonly key: string;
  /** The API it belongs to, or absent for the scopes of OpenID Connect itself. */
  readonly audience?: string;
  /** What a person reads: "Read your notes". */
  readonly title: string;
  readonly detail?: string;
  readonly risk: "low" | "medium" | "high";
  /** Whether an app can only look with it. Said by whoever makes the scope, never guessed from a title. */
  readonly access: "see" | "change";
}

/** A protected API: the audience of access tokens. */
export interface Api {
  /** Absolute URI that names the API in `aud`. */
  readonly audience: string;
  readonly name: string;
  /** How long its access tokens live; the instance's default when absent. Milliseconds. */
  readonly accessTokenLifetime?: number;
  /** What access tokens for it alone are; `opaque` when absent. */
  readonly tokenFormat?: TokenFormat;
}

/**
 * What an access token is to the API that is shown it: opaque, so that only we know what it is worth, or a JWT that the API
 * validates by itself and that therefore cannot know what was revoked since (RFC 9068).
 */
export type TokenFormat = "opaque" | "jwt";

/** Every API and every scope of this instance. */
export interface ScopeCatalogue {
  readonly apis: readonly Api[];
  /** By {@link Scope.key}; the built-in OpenID Connect scopes are included. */
  readonly scopes: ReadonlyMap<string, Scope>;
}

/**
 * Scopes every instance has (OpenID Connect Core §5.4 and §11, and `groups`).
 *
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#ScopeClaims | OpenID Connect Core §5.4}
 */
export const openidScopes: readonly Scope[] = [
  {
    key: "openid",
    title: "Know who you are",
    detail: "A stable identifier, nothing else.",
    risk: "low",
    access: "see",
  },
  { key: "profile", title: "See your name and username", risk: "low", access: "see" },
  { key: "email", title: "See your email address", risk: "low", access: "see" },
  { key: "groups", title: "See the groups you belong to", risk: "medium", access: "see" },
  {
    key: "offline_access",
    title: "Keep its access while you are away",
    detail: "It may renew its access without asking you again, until you remove it.",
    risk: "medium",
    access: "see",
  },
];

/** The keys of {@link openidScopes}. */
export const openidScopeKeys: ReadonlySet<string> = new Set(openidScopes.map(({ key }) => key));

/** The scope tokens of a space-delimited list, in order, once each (RFC 6749 §3.3). */
export function parseScope(value: string): readonly string[] {
  if (value !== "" && !value.includes(" ")) return [value];
  return [...new Set(value.split(" ").filter((token) => token !== ""))];
}

/** The space-delimited list for the wire. */
export function formatScope(scopes: readonly string[]): string {
  return scopes.join(" ");
}

/** The members of `scopes` every one of `limits` contains; order kept. Narrowing is nothing but this (principle P6). */
export function intersect(
  scopes: readonly string[],
  ...limits: readonly (readonly string[])[]
): readonly string[] {
  return scopes.filter((scope) => limits.every((limit) => limit.includes(scope)));
}
