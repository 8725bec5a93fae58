import { invalidRequest, OAuthError } from "../errors/oauth-error.ts";
import { reachableAcrs } from "../tokens/acr.ts";
import { scopeOfClaim } from "../tokens/person-claims.oidc-core.ts";

/** What a client asks for by the `claims` parameter, as far as there is anything to it here. */
export interface ClaimsAsked {
  /** Claims of the person that the ID token is to hold. */
  readonly idTokenClaims?: readonly string[];
  /** Scopes that bring what is asked for. They are asked for as if the client had named them. */
  readonly claimScopes?: readonly string[];
  /** Id of the only person this may be answered for. */
  readonly person?: string;
}

/** One claim: `null`, or what is wanted of its value. */
interface Wanted {
  readonly essential: boolean;
  /** Any of these; empty for whichever. */
  readonly values: readonly unknown[];
}

const longest = 4096;
const mostClaims = 50;
const mostValues = 20;
const malformed = "The claims parameter is malformed.";

/**
 * Reads the `claims` parameter. A claim that nobody has here is left out, essential or not (§5.5.1); a `sub` names the person, as a
 * hint would; an essential `acr` that no sign-in here reaches fails.
 *
 * @throws {OAuthError} `invalid_request`, or `unmet_authentication_requirements`.
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#ClaimsParameter | OpenID Connect Core §5.5}
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#acrSemantics | OpenID Connect Core §5.5.1.1}
 */
export function readClaimsParameter(text: string | undefined): ClaimsAsked {
  if (text === undefined) return {};
  if (text.length > longest) throw invalidRequest("The claims parameter is too long.");
  const members = membersOf(parse(text));
  const ofUserinfo = wantedIn(members.get("userinfo"));
  const ofIdToken = wantedIn(members.get("id_token"));
  checkAcr(ofIdToken.get("acr"));
  const person = personIn([ofIdToken.get("sub"), ofUserinfo.get("sub")]);
  const idTokenClaims = [...ofIdToken.keys()].filter((name) => scopeOfClaim(name) !== undefined);
  const names = new Set([...idTokenClaims, ...ofUserinfo.keys()]);
  const claimScopes = [...new Set([...names].flatMap((name) => scopeOfClaim(name) ?? []))];
  return {
    ...(idTokenClaims.length === 0 ? {} : { idTokenClaims }),
    ...(claimScopes.length === 0 ? {} : { claimScopes }),
    ...(person === undefined ? {} : { person }),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidRequest(malformed);
  }
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidRequest(malformed);
  return new Map<string, unknown>(Object.entries(value));
}

function wantedIn(member: unknown): ReadonlyMap<string, Wanted> {
  if (member === undefined || member === null) return new Map();
  const claims = membersOf(member);
  if (claims.size > mostClaims) throw invalidRequest("The claims parameter asks for too many claims.");
  return new Map([...claims].map(([name, wanted]) => [name, wantedOf(wanted)]));
}

function wantedOf(value: unknown): Wanted {
  if (value === null) return { essential: false, values: [] };
  const members = membersOf(value);
  const essential = members.get("essential") ?? false;
  const values = members.get("values") ?? (members.has("value") ? [members.get("value")] : []);
  if (typeof essential !== "boolean" || !Array.isArray(values) || values.length > mostValues)
    throw invalidRequest(malformed);
  return { essential, values };
}

function checkAcr(acr: Wanted | undefined): void {
  if (acr?.essential !== true || acr.values.length === 0) return;
  if (acr.values.some((value) => reachableAcrs.some((reachable) => reachable === value))) return;
  const description = "No sign-in here reaches the acr that is essential.";
  throw new OAuthError("unmet_authentication_requirements", { description });
}

/** Everything else would be an answer about somebody whom the client did not ask for. */
function personIn(wanted: readonly (Wanted | undefined)[]): string | undefined {
  const values = new Set(wanted.flatMap((one) => one?.values ?? []));
  if (values.size === 0) return undefined;
  const [only] = values;
  if (values.size > 1 || typeof only !== "string")
    throw invalidRequest("The claims parameter may name one sub.");
  return only;
}
