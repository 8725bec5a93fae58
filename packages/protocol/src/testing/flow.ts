import { authorizationRequest, parameters, post, redirectUri, verifier, type World } from "./world.ts";
import type { TokenResponse } from "../tokens/issue.ts";

/** Sends Ada through an authorization request, saying yes to everything that is asked. The location she ends up at. */
export async function authorize(
  world: World,
  changes: Readonly<Record<string, string | undefined>> = {},
): Promise<URL> {
  const user = world.signedIn();
  const visitor = world.visitor(user);
  const { authorization } = world.provider;
  let outcome = await authorization.begin(parameters({ ...authorizationRequest, ...changes }), visitor);
  if (outcome.to === "consent") {
    const { request } = outcome;
    const question = await authorization.question(request, visitor);
    const shown = "asked" in question ? question.asked.map(({ key }) => key) : [];
    const decision = { request, user, shown, answer: "allow", textHash: "h", locale: "en" } as const;
    outcome = await authorization.decide(decision, visitor);
  }
  if (outcome.to !== "client") throw new Error(`ended at ${outcome.to}`);
  return new URL(outcome.location);
}

/** A fresh code for Ada. */
export async function aCode(
  world: World,
  changes?: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const location = await authorize(world, changes);
  const code = location.searchParams.get("code");
  if (code === null) throw new Error(`no code: ${location.search}`);
  return code;
}

/** The parameters that redeem a code. */
export function redemption(code: string): Record<string, string> {
  return { grant_type: "authorization_code", code, redirect_uri: redirectUri, code_verifier: verifier };
}

/** The tokens of a fresh code for Ada. */
export async function someTokens(
  world: World,
  changes?: Readonly<Record<string, string | undefined>>,
): Promise<TokenResponse> {
  return world.provider.token(post(redemption(await aCode(world, changes))));
}

/** Rotates a refresh token. */
export function refresh(world: World, token: string | undefined, scope?: string): Promise<TokenResponse> {
  return world.provider.token(post({ grant_type: "refresh_token", refresh_token: token, scope }));
}
