import type { Post, Requests } from "../load/plan.ts";
import { credentialsOf, setup } from "./server.ts";

/** Where a provider has its endpoints. */
export interface Endpoints {
  readonly token: string;
  readonly introspection: string;
}

/** `client_credentials` (RFC 6749 §4.4.2). */
export function machineRequests({ token }: Endpoints): Requests {
  const body = "grant_type=client_credentials&scope=read";
  return { kind: "repeat", posts: [{ path: token, credentials: credentialsOf(setup.machine), body }] };
}

/** Introspection of these access tokens in turn, by the API they are for (RFC 7662 §2.1). */
export function introspectionRequests(
  { introspection }: Endpoints,
  accessTokens: readonly string[],
): Requests {
  const credentials = credentialsOf(setup.api);
  return {
    kind: "repeat",
    posts: accessTokens.map((one) => ({
      path: introspection,
      credentials,
      body: `token=${encodeURIComponent(one)}`,
    })),
  };
}

/** Refresh rotation, one chain for each token (RFC 6749 §6). */
export function refreshRequests({ token }: Endpoints, tokens: readonly string[]): Requests {
  const prefix = "grant_type=refresh_token&refresh_token=";
  return { kind: "chains", path: token, credentials: credentialsOf(setup.app), prefix, tokens };
}

/** Redemption of these codes, each once (RFC 6749 §4.1.3). */
export function codeRequests(endpoints: Endpoints, codes: readonly string[]): Requests {
  return { kind: "once", posts: codes.map((code) => redemptionOf(endpoints, code)) };
}

/** The post that redeems a code. */
export function redemptionOf({ token }: Endpoints, code: string): Post {
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    code,
    redirect_uri: setup.redirectUri,
    code_verifier: setup.verifier,
  });
  return { path: token, credentials: credentialsOf(setup.app), body: body.toString() };
}
