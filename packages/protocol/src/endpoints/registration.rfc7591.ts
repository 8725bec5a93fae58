import { attribute } from "../attribute.ts";
import { managementApi } from "../catalogue/management-api.ts";
import type { ResourceAnswer, ResourceRequest } from "../endpoint.ts";
import { OAuthError } from "../errors/oauth-error.ts";
import { registeredTooOften } from "../errors/registration-error.rfc7591.ts";
import type { Feature, Tools } from "../feature.ts";
import type { Milliseconds } from "../instant.ts";
import { clientInformation } from "../registration/client-information.rfc7591.ts";
import { makeClient } from "../registration/new-client.ts";
import { createReadRegistration } from "../registration/read-registration.rfc7591.ts";
import { createRegistrationRate } from "../registration/registration-rate.ts";
import { readBearerToken } from "../request/bearer-token.rfc6750.ts";
import { openidConnectRegistration, rfc7591, rfc7592 } from "../specs.ts";
import { randomToken } from "../tokens/random-token.ts";
import { createClientConfiguration, registrationUri } from "./client-configuration.rfc7592.ts";

/** Clients register themselves, and look after their registration. On where the operator says who may. */
export const clientRegistration: Feature = {
  name: "client registration",
  specifications: [rfc7591, rfc7592, openidConnectRegistration],
  endpoints: {
    "/register": {
      metadata: "registration_endpoint",
      answers: "resource",
      methods: ["POST", "GET", "PUT", "DELETE"],
      create(tools) {
        const register = createRegister(tools);
        const manage = createClientConfiguration(tools);
        return (request) => (request.method === "POST" ? register(request) : manage(request));
      },
    },
  },
};

/** Where there are as many clients as may be that nobody ever used, one of this age makes room. */
const leftAlone: Milliseconds = 24 * 60 * 60 * 1000;

/**
 * `POST /register`. What is registered is in quarantine until an administrator verifies it, see `quarantine.ts`.
 *
 * @throws {OAuthError} `invalid_token` without the initial access token that is needed, or with one that is not good; the errors of
 *   RFC 7591 §3.2.2; `temporarily_unavailable` for too many.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7591#section-3 | RFC 7591 §3}
 * @see {@link https://openid.net/specs/openid-connect-registration-1_0.html#ClientRegistration | OpenID Connect Registration §3}
 */
function createRegister(tools: Tools): (request: ResourceRequest) => Promise<ResourceAnswer> {
  const {
    registration: settings,
    registrations,
    initialAccessTokens,
    hashing,
    entropy,
    cipher,
    clock,
  } = tools;
  const rate = createRegistrationRate(settings.perHour);
  const read = createReadRegistration({ ...tools, builtIn: managementApi(tools.issuer) });
  const making = { entropy, hashing, crc32: (text: string) => cipher.crc32(text), cipher };

  /** The hash of the initial access token, if one came; from here on it may register or it has waited its turn. */
  async function admit(request: ResourceRequest): Promise<string | undefined> {
    if (request.authorization === undefined && settings.policy === "open") {
      const wait = rate.take(request.network?.() ?? "", clock());
      if (wait !== undefined) throw registeredTooOften(wait, "too many registrations of this network");
      return undefined;
    }
    const hash = hashing.sha256(readBearerToken(request));
    if (!(await initialAccessTokens.isGood(hash, clock()))) throw notGood();
    return hash;
  }

  return async (request) => {
    const initialToken = await admit(request);
    const id = entropy.id();
    const { metadata, ...kept } = await read(request.document, { id });
    const verified = settings.statementsVerify && kept.softwareStatement !== undefined;
    const now = clock();
    const made = makeClient(making, { metadata, given: undefined }, now, {
      origin: "registration",
      verified,
    });
    const token = randomToken("gwrg_", making);
    const registration = { ...kept, tokenHash: hashing.sha256(token) };
    const outcome = await registrations.register(
      {
        client: made.client,
        registration,
        room: { most: settings.mostUnused, unusedBefore: now - leftAlone },
        ...(initialToken === undefined ? {} : { initialToken }),
      },
      attribute(`client:${id}`, request, now),
    );
    if (outcome === "refused") throw notGood();
    if (outcome === "full")
      throw registeredTooOften(leftAlone / 24, "too many clients that nobody ever used");
    if (outcome === "taken") throw new Error("an id that was just made is taken");
    const told = { ...made, registration, token, uri: registrationUri(tools.issuer, id) };
    return { status: 201, body: clientInformation(told, tools.choices) };
  };
}

function notGood(): OAuthError {
  return new OAuthError("invalid_token", {
    description: "The initial access token is invalid, expired or used up.",
    challenge: "Bearer",
  });
}
