import type { AuthenticateClient } from "../client-authentication/authenticate.ts";
import type { Client } from "../client.ts";
import { aboutClient, OAuthError } from "../errors/oauth-error.ts";
import type { Feature } from "../feature.ts";
import { createDeviceCodeGrant, deviceCodeGrantType } from "../grants/device-code.rfc8628.ts";
import type { Milliseconds } from "../instant.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Clock } from "../ports/clock.ts";
import type { DeviceRequests } from "../ports/device-requests.ts";
import type { Entropy } from "../ports/entropy.ts";
import type { Hashing } from "../ports/hashing.ts";
import { type Parameters, refuseRepeated } from "../request/parameters.ts";
import { refuseCredentialsInQuery, type ProtocolRequest } from "../request/protocol-request.ts";
import { scopesToAsk } from "../request/requested-scope.ts";
import { scopesAtResources } from "../request/resource-indicators.rfc8707.ts";
import { newUserCode, spacedUserCode } from "../request/user-code.rfc8628.ts";
import { rfc10027, rfc8628 } from "../specs.ts";
import type { Seals } from "../tokens/seals.ts";
import { createAskedOften } from "./asked-often.ts";

/** Where people enter the code. */
const page = "/device";

/** For programs on devices without a browser, or without a keyboard: a person allows them at another screen. */
export const deviceAuthorization: Feature = {
  name: "device authorization",
  specifications: [rfc8628, rfc10027],
  grants: { [deviceCodeGrantType]: createDeviceCodeGrant },
  endpoints: {
    "/device_authorization": {
      metadata: "device_authorization_endpoint",
      methods: ["POST"],
      body: "form",
      answers: "json",
      scripts: "none",
      create: createDeviceAuthorizationEndpoint,
    },
    [page]: { answers: "pages" },
  },
};

/** Short, because the longer a code lives the more people it can be talked to (RFC 10027 §6). */
const lifetime: Milliseconds = 10 * 60_000;
/** Between two polls, until it is said otherwise. */
const interval: Milliseconds = 5_000;
/** Requests of one client from one network while one of them lives: more than a house full of devices. */
const most = 60;
/** Codes that are drawn before it is taken for more than chance that each was given out already. */
const draws = 8;

/**
 * A successful answer, as it goes on the wire.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8628#section-3.2 | RFC 8628 §3.2}
 */
export interface DeviceAuthorizationResponse {
  readonly device_code: string;
  readonly user_code: string;
  readonly verification_uri: string;
  readonly verification_uri_complete: string;
  /** Seconds. */
  readonly expires_in: number;
  /** Seconds. */
  readonly interval: number;
}

/** What the endpoint needs. */
export interface DeviceAuthorizationDependencies {
  readonly issuer: string;
  readonly authenticate: AuthenticateClient;
  readonly deviceRequests: DeviceRequests;
  readonly catalogue: Catalogue;
  readonly seals: Seals;
  readonly hashing: Pick<Hashing, "keyed">;
  readonly entropy: Entropy;
  readonly clock: Clock;
}

/** `POST /device_authorization`. */
export type DeviceAuthorizationEndpoint = (request: ProtocolRequest) => Promise<DeviceAuthorizationResponse>;

/**
 * The device authorization endpoint: a request that waits until somebody answers it elsewhere. The device's code is sealed and of
 * the person's a keyed hash is kept, so whoever reads the database can neither ask for tokens nor enter a code.
 *
 * @throws {OAuthError} of RFC 6749 §5.2.
 * @see {@link https://www.rfc-editor.org/rfc/rfc8628#section-3.1 | RFC 8628 §3.1}
 */
function createDeviceAuthorizationEndpoint(
  dependencies: DeviceAuthorizationDependencies,
): DeviceAuthorizationEndpoint {
  const { issuer, authenticate, deviceRequests, catalogue, seals, hashing, entropy, clock } = dependencies;
  const often = createAskedOften({ clock, window: lifetime, most, callers: 10_000 });

  function refuseTooMany(client: Client, network: string): void {
    const until = often.count(JSON.stringify([client.id, network]));
    if (until === undefined) return;
    throw new OAuthError("temporarily_unavailable", {
      description: "Too many codes were asked for. Try again later.",
      reason: "too many device requests from this network",
      retryAfter: Math.max(1, Math.ceil((until - clock()) / 1000)),
    });
  }

  /** Keeps the request under a code that nobody else has. */
  async function keep(client: Client, scopes: readonly string[], { origin }: ProtocolRequest) {
    const askedAt = clock();
    const request = {
      id: entropy.id(),
      clientId: client.id,
      scopes,
      origin: origin?.() ?? { address: "unknown" },
      askedAt,
      expiresAt: askedAt + lifetime,
      interval,
    };
    for (let draw = 0; draw < draws; draw += 1) {
      const code = newUserCode(entropy);
      const created = await deviceRequests.create({ ...request, userCode: hashing.keyed(code) });
      if (created === "created") return { ...request, userCode: spacedUserCode(code) };
    }
    throw new Error("No user code was free.");
  }

  async function answer(client: Client, request: ProtocolRequest): Promise<DeviceAuthorizationResponse> {
    const { parameters } = request;
    const scopes = await scopesAtResources(scopesFor(client, parameters), parameters, catalogue);
    refuseTooMany(client, request.network?.() ?? "");
    const { id, expiresAt, userCode } = await keep(client, scopes, request);
    return {
      device_code: seals.deviceCode.seal({ id, clientId: client.id, expiresAt }),
      user_code: userCode,
      verification_uri: `${issuer}${page}`,
      verification_uri_complete: `${issuer}${page}?user_code=${userCode}`,
      expires_in: lifetime / 1000,
      interval: interval / 1000,
    };
  }

  return async (request) => {
    refuseRepeated(request.parameters);
    refuseCredentialsInQuery(request);
    const { client } = await authenticate(request);
    try {
      return await answer(client, request);
    } catch (error) {
      throw aboutClient(error, client.id);
    }
  };
}

/** What of the asked scopes may be asked of a person, as at the authorization endpoint. */
function scopesFor(client: Client, parameters: Parameters): readonly string[] {
  if (!client.grantTypes.includes(deviceCodeGrantType)) {
    throw new OAuthError("unauthorized_client", {
      description: "The client is not registered for this flow.",
    });
  }
  return scopesToAsk(parameters, client, true);
}
