import { attribute } from "../attribute.ts";
import { managementApi } from "../catalogue/management-api.ts";
import type { ResourceAnswer, ResourceRequest } from "../endpoint.ts";
import { OAuthError } from "../errors/oauth-error.ts";
import { unknownRegistration } from "../errors/registration-error.rfc7591.ts";
import type { Tools } from "../feature.ts";
import type { SelfRegistered } from "../ports/registrations.ts";
import { readChange, secretSentBy, secretsAfter } from "../registration/change-registration.rfc7592.ts";
import { clientInformation, type ToldRegistration } from "../registration/client-information.rfc7591.ts";
import { createReadRegistration } from "../registration/read-registration.rfc7591.ts";
import { readBearerToken } from "../request/bearer-token.rfc6750.ts";
import { refuseRepeated } from "../request/parameters.ts";
import { randomToken } from "../tokens/random-token.ts";

/** Where a client looks after its registration. */
export function registrationUri(issuer: string, clientId: string): string {
  return `${issuer}/register?client_id=${encodeURIComponent(clientId)}`;
}

/** So often a client is read again that somebody else changed meanwhile. */
const tries = 3;

/**
 * The client configuration endpoint: a client reads, replaces and deletes its registration by the token it was given, which is of use
 * for its own alone. Whoever replaces it gets another token.
 *
 * @throws {OAuthError} `invalid_token` for a token that is not of this client, or a client that is not there; `insufficient_scope`
 *   for one that is suspended; the errors of RFC 7591 §3.2.2.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7592#section-2 | RFC 7592 §2}
 */
export function createClientConfiguration(
  tools: Tools,
): (request: ResourceRequest) => Promise<ResourceAnswer> {
  const { registration: settings, registrations, hashing, entropy, cipher, clock, issuer, choices } = tools;
  const making = { entropy, hashing, crc32: (text: string) => cipher.crc32(text), cipher };
  const read = createReadRegistration({ ...tools, builtIn: managementApi(issuer) });

  async function prove(request: ResourceRequest): Promise<SelfRegistered & { readonly token: string }> {
    const token = readBearerToken(request);
    // One of two readers would take the first client, and another the last.
    if (request.query !== undefined) refuseRepeated(request.query);
    const found = await registrations.find(request.query?.values.get("client_id") ?? "");
    if (found === undefined || found.registration.tokenHash !== hashing.sha256(token))
      throw unknownRegistration("no client has this registration access token");
    if (found.client.status !== "active") throw suspended(found.client.id);
    return { ...found, token };
  }

  function tell(told: Omit<ToldRegistration, "uri">): ResourceAnswer {
    const uri = registrationUri(issuer, told.client.id);
    return { status: 200, body: clientInformation({ ...told, uri }, choices) };
  }

  async function replace(request: ResourceRequest, triesLeft = tries): Promise<ResourceAnswer> {
    const { client, registration } = await prove(request);
    const { id, revision } = client;
    const sent = secretSentBy(client, request.document, hashing);
    const { asked, verified } = await readChange(read, client, request.document);
    const { metadata, ...kept } = asked;
    const isVouchedFor = settings.statementsVerify && asked.softwareStatement !== undefined;
    const now = clock();
    const { secret, ...others } = secretsAfter(making, { client, metadata, sent }, now);
    const token = randomToken("gwrg_", making);
    const changed = { ...kept, tokenHash: hashing.sha256(token) };
    const outcome = await registrations.update(
      { client: metadata, verified: verified || isVouchedFor, registration: changed, ...others },
      { revision, tokenHash: registration.tokenHash },
      attribute(`client:${id}`, request, now),
    );
    if (outcome === "unknown") throw overtaken();
    if (outcome === "updated")
      return tell({ client: { ...client, ...metadata }, registration: changed, secret, token });
    if (triesLeft > 1) return replace(request, triesLeft - 1);
    throw new OAuthError("temporarily_unavailable", {
      description: "Somebody else is changing this client. Try again.",
      retryAfter: 1,
      clientId: id,
    });
  }

  async function remove(request: ResourceRequest): Promise<ResourceAnswer> {
    const { client, registration } = await prove(request);
    const by = attribute(`client:${client.id}`, request, clock());
    if ((await registrations.delete(client.id, registration.tokenHash, by)) === "unknown") throw overtaken();
    return { status: 204 };
  }

  return async (request) => {
    if (request.method === "PUT") return replace(request);
    if (request.method === "DELETE") return remove(request);
    return tell(await prove(request));
  };
}

function suspended(clientId: string): OAuthError {
  return new OAuthError("insufficient_scope", {
    description: "This client is suspended: whoever runs this server decides about it.",
    challenge: "Bearer",
    clientId,
  });
}

function overtaken(): OAuthError {
  return unknownRegistration("its token was replaced, or the client was deleted, meanwhile");
}
