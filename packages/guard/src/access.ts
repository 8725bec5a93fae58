/** What an accepted access token lets its bearer do. */
export interface Access {
  /** `sub`: the person, or the client itself where it acts for nobody. */
  readonly subject: string | undefined;
  readonly username: string | undefined;
  readonly clientId: string | undefined;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970; absent when the authorization server set no end. */
  readonly expiresAt: number | undefined;
  /** When the person signed in, if the authorization server says so. Milliseconds since 1970. */
  readonly authenticatedAt: number | undefined;
  /** How well they did: an authentication context of the authorization server's own. */
  readonly acr: string | undefined;
  /** Thumbprint of the key it is bound to (RFC 9449 §6), which the request proved. Absent for a bearer token. */
  readonly boundTo: string | undefined;
  /** In whose name, where an app is used inside an organisation: compare its id with the owner of what is asked for. */
  readonly organisation: AccessOrganisation | undefined;
  /** The installation of the app, by id, which the app tells its own installations apart by. */
  readonly installation: string | undefined;
  /** Everything the authorization server said of the token. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** An organisation: `id` stays, slug and name are for people and may change. */
export interface AccessOrganisation {
  readonly id: string;
  readonly slug: string | undefined;
  readonly name: string | undefined;
}

/** Either the access, or the reason for the log why there is none. */
export type Judgement = { readonly access: Access } | { readonly access?: never; readonly reason: string };

/**
 * Judges an introspection response for this API. A token without a type is refused, because a refresh token looks the
 * same; one that is bound to anything but a key of DPoP is refused, because this package does not check that proof. So is a response with a
 * member of the wrong type: if it counted as absent, a text in `exp` would never expire.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7662#section-2.2 | RFC 7662 §2.2}
 */
export function judge(claims: Claims, expected: Expected): Judgement {
  const reason = claims["active"] === true ? againstType(claims) : "not active";
  return reason === undefined ? judgeClaims(claims, expected) : { reason };
}

/** Judges the claims of a JWT access token that was validated; the same holds of them, but for what only introspection says. */
export function judgeClaims(claims: Claims, expected: Expected): Judgement {
  const reason = oddMember(claims) ?? againstBinding(claims) ?? againstPlaceAndTime(claims, expected);
  if (reason !== undefined) return { reason };
  return {
    access: {
      subject: text(claims["sub"]),
      username: text(claims["username"]),
      clientId: text(claims["client_id"]),
      scopes: (text(claims["scope"]) ?? "").split(" ").filter((scope) => scope !== ""),
      expiresAt: milliseconds(claims["exp"]),
      authenticatedAt: milliseconds(claims["auth_time"]),
      acr: text(claims["acr"]),
      boundTo: jktIn(claims["cnf"]),
      organisation: organisation(claims["organisation"]),
      installation: text(claims["installation"]),
      claims,
    },
  };
}

type Claims = Readonly<Record<string, unknown>>;

interface Expected {
  readonly issuer: string;
  readonly audience: string;
  readonly now: number;
}

function againstType(claims: Claims): string | undefined {
  const type = text(claims["token_type"])?.toLowerCase();
  if (type === "dpop")
    return claims["cnf"] === undefined ? "bound to no key, and says that it is" : undefined;
  return type === "bearer" ? undefined : "not an access token of a kind that is known here";
}

function againstBinding(claims: Claims): string | undefined {
  const { cnf } = claims;
  return cnf === undefined || jktIn(cnf) !== undefined ? undefined : "bound to what is not checked here";
}

/** The thumbprint, where there is nothing else that it is bound to. */
function jktIn(cnf: unknown): string | undefined {
  if (typeof cnf !== "object" || cnf === null || Object.keys(cnf).join() !== "jkt") return undefined;
  return text((cnf as Claims)["jkt"]);
}

function againstPlaceAndTime(claims: Claims, { issuer, audience, now }: Expected): string | undefined {
  if (claims["iss"] !== undefined && claims["iss"] !== issuer) return "another issuer's";
  if (!audiences(claims["aud"]).includes(audience)) return "meant for another audience";
  if ((milliseconds(claims["exp"]) ?? Number.POSITIVE_INFINITY) <= now) return "expired";
  return (milliseconds(claims["nbf"]) ?? 0) > now + clockTolerance ? "not valid yet" : undefined;
}

function oddMember(claims: Claims): string | undefined {
  const odd = members.find(([name, fits]) => !fits(claims[name]));
  return odd === undefined ? undefined : `its ${odd[0]} is not what RFC 7662 says`;
}

/** How far two clocks may differ before a token that is not valid yet is refused. Milliseconds. */
const clockTolerance = 60_000;

/** The last second that a `Date` can hold. */
const lastSecond = 8_640_000_000_000;

/** The type of each member, if present. Some servers write `null` for an absent text. */
const members: readonly (readonly [name: string, fits: (value: unknown) => boolean])[] = [
  ["exp", isDate],
  ["nbf", isDate],
  ["iat", isDate],
  ["auth_time", isDate],
  ["sub", isText],
  ["username", isText],
  ["client_id", isText],
  ["scope", isText],
  ["acr", isText],
  ["aud", isAudience],
];

function isDate(value: unknown): boolean {
  return value === undefined || (typeof value === "number" && value >= 0 && value <= lastSecond);
}

function isText(value: unknown): boolean {
  return value === undefined || value === null || typeof value === "string";
}

function isAudience(value: unknown): boolean {
  return Array.isArray(value) ? value.every((one) => typeof one === "string") : isText(value);
}

function milliseconds(date: unknown): number | undefined {
  return typeof date === "number" ? date * 1000 : undefined;
}

function audiences(aud: unknown): readonly unknown[] {
  return Array.isArray(aud) ? aud : [aud];
}

/** Another server may mean something else by the name: what is no object with an id is left to whoever reads the claims. */
function organisation(value: unknown): AccessOrganisation | undefined {
  if (typeof value !== "object" || value === null || !("id" in value)) return undefined;
  const { id, slug, name } = value as Claims;
  if (typeof id !== "string" || id === "") return undefined;
  return { id, slug: text(slug), name: text(name) };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
