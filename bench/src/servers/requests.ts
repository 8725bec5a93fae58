import { createHash } from "node:crypto";
import type { Post, Requests } from "../load/plan.ts";
import { boundPosts } from "./bound-requests.ts";
import { inParallel, send } from "./send.ts";
import { type Case, credentialsOf, type Endpoints, type ServerUnderTest, setup } from "./server.ts";

/** How much is prepared for a case. */
export interface Amount {
  /** What counts once, for a case: codes, or proofs. At least as many as the run can spend. */
  readonly codes: number;
  /** Refresh chains, and tokens to introspect. */
  readonly chains: number;
}

/** Tokens out of redeemed codes. */
export interface HeldTokens {
  readonly access: readonly string[];
  readonly refresh: readonly string[];
}

/**
 * The requests of a case. Codes and tokens are obtained from the server first, which takes a while and is not measured.
 *
 * @param held - tokens to use instead of new ones.
 */
export async function prepare(
  server: ServerUnderTest,
  wanted: Case,
  amount: Amount,
  held?: HeldTokens,
): Promise<Requests> {
  const { endpoints } = server;
  switch (wanted) {
    case "client-credentials":
      return { kind: "repeat", posts: [machineTokenFrom(endpoints)] };
    case "jwt-client-credentials":
      return { kind: "repeat", posts: [jwtFrom(endpoints)] };
    case "bound-client-credentials":
      return { kind: "once", posts: await boundPosts(server, amount.codes) };
    case "pushed-request":
      return { kind: "repeat", posts: [pushTo(endpoints)] };
    case "introspection":
      return {
        kind: "repeat",
        posts: (held ?? (await redeem(server, amount.chains))).access.map((token) =>
          introspectionOf(endpoints, token),
        ),
      };
    case "refresh":
      return refreshRequests(endpoints, (held ?? (await redeem(server, amount.chains))).refresh);
    case "code":
      return {
        kind: "once",
        posts: (await server.codes(amount.codes)).map((code) => redemptionOf(endpoints, code)),
      };
  }
}

/** Redeems this many new codes, outside of any measurement. */
export async function redeem(server: ServerUnderTest, count: number): Promise<HeldTokens> {
  const codes = await server.codes(count);
  const answers = await inParallel(codes, 16, (code) =>
    send(server.port, redemptionOf(server.endpoints, code)),
  );
  return {
    access: answers.map((answer) => String(answer["access_token"])),
    refresh: answers.map((answer) => String(answer["refresh_token"])),
  };
}

/** `client_credentials` (RFC 6749 §4.4.2). */
export function machineTokenFrom({ token, machineToken = token }: Endpoints): Post {
  const body = "scope=read&grant_type=client_credentials";
  return { path: machineToken, credentials: credentialsOf(setup.machine), body };
}

/** The same for an API that takes JWTs (RFC 9068), which is named as RFC 8707 §2 has it. */
export function jwtFrom({ jwt = "" }: Endpoints): Post {
  const { audience, scope } = setup.jwt;
  const body = new URLSearchParams({ scope, resource: audience, grant_type: "client_credentials" });
  return { path: jwt, credentials: credentialsOf(setup.machine), body: body.toString() };
}

/** An authorization request that is sent ahead (RFC 9126 §2.1). */
export function pushTo({ pushed = "" }: Endpoints): Post {
  const body = new URLSearchParams({
    client_id: setup.app.id,
    response_type: "code",
    redirect_uri: setup.redirectUri,
    scope: setup.scope,
    state: "a-state-of-the-bench-0123456789abcdefghijklmn",
    code_challenge: createHash("sha256").update(setup.verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  return { path: pushed, credentials: credentialsOf(setup.app), body: body.toString() };
}

/** Introspection of this access token, by the API it is for (RFC 7662 §2.1). */
export function introspectionOf({ introspection }: Endpoints, accessToken: string): Post {
  const body = `token=${encodeURIComponent(accessToken)}`;
  return { path: introspection, credentials: credentialsOf(setup.api), body };
}

/** Refresh rotation, one chain for each token (RFC 6749 §6). */
function refreshRequests({ token }: Endpoints, tokens: readonly string[]): Requests {
  const prefix = "grant_type=refresh_token&refresh_token=";
  return { kind: "chains", path: token, credentials: credentialsOf(setup.app), prefix, tokens };
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
