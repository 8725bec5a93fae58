import { createHash, randomBytes } from "node:crypto";
import type { AuthorizationDesk, IssuedCode } from "./authorization-desk.ts";
import type { SimulatedClient } from "./client-proof.ts";
import { checkClient } from "./client-proof.ts";
import type { SimulatorProfile } from "./profile.ts";
import { checkAbsent, checkNeeds, Refusal } from "./refusal.ts";
import { type ArrivedRequest, parametersOf } from "./request-parameters.ts";

/** A request at the token endpoint, as it arrived. */
export interface TokenRequest extends ArrivedRequest {
  readonly url: string;
}

/** What was granted, before it takes this provider's form. */
export interface Grant {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly scopes: readonly string[];
  readonly nonce: string | undefined;
  readonly refreshed: boolean;
}

/** The token endpoint. */
export interface TokenDesk {
  /** @throws {Refusal} */
  grant(request: TokenRequest): Grant;
  /** The access token that works now. */
  current(): string | undefined;
  /** How often tokens were given out for a refresh token. */
  refreshes(): number;
}

interface Family {
  readonly code: IssuedCode;
  refreshToken: string;
}

/** Behaves as the profile says. */
export function createTokenDesk({
  profile,
  client,
  codes,
}: {
  readonly profile: SimulatorProfile;
  readonly client: SimulatedClient;
  readonly codes: AuthorizationDesk;
}): TokenDesk {
  const { token: rules, refresh: kind = "rotate" } = profile;
  const families = new Map<string, Family>();
  let current: string | undefined;
  let refreshes = 0;

  function issue(code: IssuedCode, refreshed: boolean, refreshToken: string | undefined): Grant {
    current = `access-${randomBytes(9).toString("hex")}`;
    const { declined = ["declined"] } = profile.reply ?? {};
    const scopes = code.scopes.filter((scope) => !declined.includes(scope));
    return { accessToken: current, refreshToken, scopes, nonce: code.nonce, refreshed };
  }

  function byCode(parameters: URLSearchParams): Grant {
    const code = codes.take(parameters.get("code") ?? "");
    if (code === undefined) throw new Refusal("invalid_grant", "this code is unknown or was used");
    checkCode(code, parameters, rules.refuses ?? []);
    if (kind === "none" || !code.offline) return issue(code, false, undefined);
    const family = { code, refreshToken: newRefreshToken() };
    families.set(family.refreshToken, family);
    return issue(code, false, family.refreshToken);
  }

  function byRefreshToken(parameters: URLSearchParams): Grant {
    const given = parameters.get("refresh_token") ?? "";
    const family = families.get(given);
    if (family?.refreshToken !== given) {
      families.delete(family?.refreshToken ?? "");
      throw new Refusal("invalid_grant", "this refresh token is unknown or was used");
    }
    checkRedirectUri(family.code, parameters, rules.refuses ?? []);
    refreshes += 1;
    if (kind === "reuse") return issue(family.code, true, undefined);
    family.refreshToken = newRefreshToken();
    families.set(family.refreshToken, family);
    return issue(family.code, true, family.refreshToken);
  }

  return {
    grant(request) {
      const parameters = parametersOf(request, rules.body, rules.method);
      checkNeeds(rules.headers, new Map(Object.entries(request.headers)), "the header");
      checkClient(rules, client, { authorization: request.headers["authorization"], parameters });
      const refreshing = request.url === rules.refreshUrl || parameters.has("refresh_token");
      checkAddress(request.url, refreshing ? (rules.refreshUrl ?? rules.url) : rules.url);
      checkParameters(rules, parameters, refreshing);
      return refreshing ? byRefreshToken(parameters) : byCode(parameters);
    },
    current: () => current,
    refreshes: () => refreshes,
  };
}

function newRefreshToken(): string {
  return `refresh-${randomBytes(9).toString("hex")}`;
}

function checkAddress(given: string, wanted: string): void {
  if (given !== wanted) throw new Refusal("invalid_request", `this is asked for at ${wanted}`);
}

function checkParameters(
  rules: SimulatorProfile["token"],
  parameters: URLSearchParams,
  refreshing: boolean,
): void {
  const what = "the token request's";
  const type = refreshing ? "refresh_token" : "authorization_code";
  if (rules.untyped !== true) checkNeeds({ grant_type: type }, parameters, what);
  checkNeeds(
    { ...rules.needs, ...(refreshing ? rules.needsForRefresh : rules.needsForCode) },
    parameters,
    what,
  );
  checkAbsent(rules.refuses, parameters, what);
}

/**
 * A redirect URI is optional for a code or a refresh token, but if given it must be the one the browser came back to.
 */
function checkRedirectUri(code: IssuedCode, parameters: URLSearchParams, refused: readonly string[]): void {
  if (!refused.includes("redirect_uri") && parameters.has("redirect_uri"))
    checkNeeds({ redirect_uri: code.redirectUri }, parameters, "the token request's");
}

function checkCode(code: IssuedCode, parameters: URLSearchParams, refused: readonly string[]): void {
  checkRedirectUri(code, parameters, refused);
  if (code.challenge === undefined) return;
  const verifier = parameters.get("code_verifier") ?? "";
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  if (challenge !== code.challenge) throw new Refusal("invalid_grant", "code_verifier does not match");
}
