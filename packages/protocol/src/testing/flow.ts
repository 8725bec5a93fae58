import type { AuthorizationResponse } from "../endpoints/authorization-response.rfc9207.ts";
import type { TokenResponse } from "../tokens/issue.ts";
import { answerOf } from "./answers.ts";
import {
  authorizationRequest,
  parameters,
  post,
  redirectUri,
  type Sent,
  verifier,
  type World,
} from "./world.ts";

/** Sends Ada through an authorization request, saying yes to everything that is asked. What the client gets. */
export async function authorize(
  world: World,
  changes: Sent = {},
): Promise<AuthorizationResponse & { readonly to: "client" }> {
  const visitor = world.visitor();
  const { authorization } = world.provider;
  let outcome = await authorization.begin(parameters({ ...authorizationRequest, ...changes }), visitor);
  if (outcome.to === "consent") {
    const { request } = outcome;
    const decision = { request, answer: "allow", textHash: "h", locale: "en" } as const;
    const decided = await authorization.decide(decision, visitor, () => "h");
    if (!("to" in decided)) throw new Error("asked again");
    outcome = decided;
  }
  if (outcome.to !== "client") throw new Error(`ended at ${outcome.to}`);
  return outcome;
}

/** A fresh code for Ada. */
export async function aCode(world: World, changes?: Sent): Promise<string> {
  const answer = answerOf(await authorize(world, changes));
  const code = answer.get("code");
  if (code === null) throw new Error(`no code: ${answer.toString()}`);
  return code;
}

/** The parameters that redeem a code. */
export function redemption(code: string): Record<string, string> {
  return { grant_type: "authorization_code", code, redirect_uri: redirectUri, code_verifier: verifier };
}

/** The tokens of a fresh code for Ada. */
export async function someTokens(world: World, changes?: Sent): Promise<TokenResponse> {
  return world.provider.token(post(redemption(await aCode(world, changes))));
}

/** Rotates a refresh token. */
export function refresh(world: World, token: string | undefined, scope?: string): Promise<TokenResponse> {
  return world.provider.token(post({ grant_type: "refresh_token", refresh_token: token, scope }));
}
