import { setTimeout as sleep } from "node:timers/promises";
import {
  calculatePKCECodeChallenge,
  deviceAuthorizationRequest,
  generateRandomCodeVerifier,
  processDeviceAuthorizationResponse,
} from "oauth4webapi";
import { ClientError, isClientError } from "../client-error.ts";
import type { Connection } from "../connection.ts";
import type { BackChannel } from "../protocol/back-channel.ts";
import { partyOf } from "../protocol/party.ts";
import { scopeOf } from "../protocol/renew.ts";
import type { TokenEndpoint, TokenReply } from "../protocol/token-endpoint.ts";
import type { Provider } from "../provider/resolve-provider.ts";
import { readDeviceReply } from "../wire/read-device-reply.ts";
import { checkLink, isLink } from "../wire/check-link.ts";
import type { Interaction } from "./interaction.ts";

/**
 * Signs in with a code that a person types on another device.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8628#section-3.5 | RFC 8628 §3.5}
 * @throws {ClientError} `sign_in_expired`, `denied`, `cancelled`, `provider_*`
 */
export async function signInByDevice(task: {
  readonly connection: Connection;
  readonly provider: Provider;
  readonly backChannel: BackChannel;
  readonly tokenEndpoint: TokenEndpoint;
  readonly interaction: Interaction;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly allowInsecureHttp: boolean;
}): Promise<TokenReply> {
  const { connection, provider, interaction, now, signal, allowInsecureHttp } = task;
  const party = partyOf(connection, provider);
  // RFC 8628 has no PKCE, but servers that demand it of a client demand it here too (RFC 7636 §4.3).
  const codeVerifier = provider.definition.pkce === "required" ? generateRandomCodeVerifier() : undefined;
  const challenge: Readonly<Record<string, string>> =
    codeVerifier === undefined
      ? {}
      : { code_challenge: await calculatePKCECodeChallenge(codeVerifier), code_challenge_method: "S256" };
  const code = await task.backChannel({
    party,
    step: "device_authorization",
    signal,
    accept: (document) => ({ status: 200, body: readDeviceReply(document) }),
    work: async ({ server, client, auth, options }) => {
      const response = await deviceAuthorizationRequest(
        server,
        client,
        auth,
        { ...scopeOf(connection, provider), ...challenge },
        options,
      );
      return processDeviceAuthorizationResponse(server, client, response);
    },
  });
  const expiresAt = now() + code.expires_in * 1000;
  const { verification_uri_complete: complete } = code;
  interaction.showDeviceCode({
    userCode: code.user_code,
    verificationUri: checkLink(code.verification_uri, provider.definition.name, allowInsecureHttp),
    // Only a convenience: without it the code is typed.
    completeUri: complete !== undefined && isLink(complete, allowInsecureHttp) ? complete : undefined,
    expiresAt,
  });

  const ask = () =>
    task.tokenEndpoint.grant({
      party,
      step: "device_code",
      grantType: "urn:ietf:params:oauth:grant-type:device_code",
      parameters: {
        device_code: code.device_code,
        ...(codeVerifier === undefined ? {} : { code_verifier: codeVerifier }),
      },
      signal,
    });
  return poll({
    ask,
    every: (code.interval ?? 5) * 1000,
    until: expiresAt,
    now,
    signal,
    name: provider.definition.name,
  });
}

async function poll(task: {
  readonly ask: () => Promise<TokenReply>;
  readonly every: number;
  readonly until: number;
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly name: string;
}): Promise<TokenReply> {
  const { ask, now, until, signal, name } = task;
  let pause = task.every;
  while (now() < until) {
    await sleep(Math.min(pause, until - now()), undefined, { signal }).catch(() => {
      throw new ClientError("cancelled", "The sign-in was cancelled: nothing was connected.");
    });
    try {
      return await ask();
    } catch (error) {
      pause = longer(error, pause);
    }
  }
  throw new ClientError("sign_in_expired", `Nobody entered the code at ${name} in time: start again.`);
}

/** §3.5: `slow_down` adds five seconds; after a timed-out request it waits longer. Any other error ends the polling. */
function longer(error: unknown, pause: number): number {
  if (!isClientError(error)) throw error;
  const said = error.providerError?.toLowerCase();
  if (said === "authorization_pending") return pause;
  if (said === "slow_down") return Math.max(pause + 5000, error.retryAfter ?? 0);
  if (!error.temporary) throw error;
  return Math.max(Math.min(pause * 2, 60_000), error.retryAfter ?? 0);
}
