import { createHmac, randomBytes } from "node:crypto";
import type { SimulatedClient } from "./client-proof.ts";
import type { SimulatorProfile } from "./profile.ts";
import { checkAbsent, checkNeeds, Refusal } from "./refusal.ts";

/** A code that was given out, and what it is bound to. */
export interface IssuedCode {
  readonly redirectUri: string;
  readonly challenge: string | undefined;
  readonly scopes: readonly string[];
  readonly offline: boolean;
  readonly nonce: string | undefined;
}

/** The endpoint a browser visits. Every person consents at once. */
export interface AuthorizationDesk {
  /** The address the browser is sent to. @throws {Refusal} what the provider would show on a page */
  authorize(query: URLSearchParams): string;
  /** Takes the code away: it works once. */
  take(code: string): IssuedCode | undefined;
}

/** Behaves as the profile says. */
export function createAuthorizationDesk({
  profile,
  client,
}: {
  readonly profile: SimulatorProfile;
  readonly client: SimulatedClient;
}): AuthorizationDesk {
  const codes = new Map<string, IssuedCode>();

  return {
    authorize(query) {
      const issued = check(profile, client, query);
      const code = randomBytes(12).toString("hex");
      codes.set(code, issued);
      return callbackUrl(profile, client, code, query);
    },
    take(code) {
      const issued = codes.get(code);
      codes.delete(code);
      return issued;
    },
  };
}

function check(
  { authorization: rules }: SimulatorProfile,
  client: SimulatedClient,
  query: URLSearchParams,
): IssuedCode {
  const { clientParameter = "client_id", scopeParameter = "scope", scopeSeparator = " " } = rules;
  const what = "the authorization request's";
  checkNeeds(
    { [clientParameter]: client.id, response_type: "code", state: "*", ...rules.needs },
    query,
    what,
  );
  checkAbsent(rules.refuses, query, what);
  if (clientParameter !== "client_id") checkAbsent(["client_id"], query, what);
  const redirectUri = query.get("redirect_uri") ?? "";
  checkRedirect(redirectUri, rules.redirects);
  const challenge = challengeOf(query, rules.pkce);
  const scopes = scopesOf(query, scopeParameter, scopeSeparator);
  return {
    redirectUri,
    challenge,
    scopes,
    offline: isOffline(rules.offline, query, scopes),
    nonce: query.get("nonce") ?? undefined,
  };
}

function checkRedirect(text: string, allowed: SimulatorProfile["authorization"]["redirects"]): void {
  const url = URL.parse(text);
  if (url === null) throw new Refusal("invalid_request", "redirect_uri is missing");
  if (allowed === undefined || url.protocol === "https:") return;
  const hosts: readonly string[] = allowed === "https" ? [] : allowed;
  if (!hosts.includes(url.hostname))
    throw new Refusal("invalid_request", `the redirect URI ${text} cannot be registered here`);
}

function challengeOf(query: URLSearchParams, pkce: "needed" | "refused" | undefined): string | undefined {
  const challenge = query.get("code_challenge") ?? undefined;
  if (pkce === "refused") checkAbsent(["code_challenge", "code_challenge_method"], query, "the parameter");
  if (pkce === "needed") checkNeeds({ code_challenge: "*", code_challenge_method: "S256" }, query, "the");
  return challenge;
}

/** A scope that contains another provider's separator was joined wrongly. */
function scopesOf(query: URLSearchParams, parameter: string | null, separator: string): readonly string[] {
  if (parameter === null) {
    checkAbsent(["scope"], query, "the parameter");
    return [];
  }
  const scopes = (query.get(parameter) ?? "").split(separator).filter((scope) => scope !== "");
  if (scopes.some((scope) => /[\s,]/.test(scope)))
    throw new Refusal("invalid_scope", `scopes are not joined by "${separator}"`);
  if (parameter !== "scope") checkAbsent(["scope"], query, "the parameter");
  return scopes;
}

function isOffline(
  offline: SimulatorProfile["authorization"]["offline"],
  query: URLSearchParams,
  scopes: readonly string[],
): boolean {
  if (offline === undefined) return true;
  if ("scope" in offline) return scopes.includes(offline.scope);
  return Object.entries(offline.parameters).every(([name, value]) => query.get(name) === value);
}

function callbackUrl(
  { callback = {} }: SimulatorProfile,
  client: SimulatedClient,
  code: string,
  query: URLSearchParams,
): string {
  const { codeParameter = "code", adds = {}, signed = false } = callback;
  const url = new URL(query.get("redirect_uri") ?? "");
  const parameters = { [codeParameter]: code, ...adds, state: query.get("state") ?? "" };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  if (signed) url.searchParams.set("hmac", digest(url.searchParams, client.secret));
  return url.href;
}

function digest(parameters: URLSearchParams, secret: string): string {
  const sorted = [...parameters].sort(([a], [b]) => (a < b ? -1 : 1));
  const message = sorted.map(([name, value]) => `${name}=${value}`).join("&");
  return createHmac("sha256", secret).update(message).digest("hex");
}
