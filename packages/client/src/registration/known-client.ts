import { ClientError } from "../client-error.ts";
import type { ClientCredentials } from "../connection.ts";
import { redirectUrisToRegister, signedOutUris } from "../flows/redirect-addresses.ts";
import type { ConnectRequest } from "../grantway.ts";
import type { Flow, ProviderDefinition } from "../provider-definition.ts";
import type { Provider } from "../provider/resolve-provider.ts";
import type { Send } from "../wire/send.ts";
import { metadataFor } from "./client-metadata.ts";
import { registerClient } from "./register.rfc7591.ts";
import { selfRegistration } from "./self-registration.ts";

/** Who a new connection asks as, and what decides it. */
export interface ClientQuestion {
  /** The client that is given, or that the connection has. One without an id counts for none. */
  readonly client: ClientCredentials | undefined;
  readonly provider: Provider;
  readonly flow: Flow;
  readonly scopes: readonly string[];
  readonly redirectUri: string | undefined;
  readonly request: Pick<
    ConnectRequest,
    "registrationToken" | "clientName" | "furtherRedirectUris" | "signal"
  >;
}

/** What people read of a client that registers itself, unless they say another name. */
const usualName = "Grantway";

/**
 * The client there is, whatever the provider offers; else the one that a document describes; else one that is registered
 * now. A client that exists is never replaced.
 *
 * @throws {ClientError} `bad_request` where somebody has to register it; `client_refused` when its secret has ended, or
 *   the provider refuses to register it
 */
export function createKnownClient({
  send,
  now,
}: {
  readonly send: Send;
  readonly now: () => number;
}): (question: ClientQuestion) => Promise<ClientCredentials> {
  return async (question) => {
    const { client, provider, flow } = question;
    if (flow === "static") return client ?? { id: "" };
    if (client !== undefined && client.id !== "") return checkSecret(client, provider.definition, now());
    const itself = selfRegistration(provider.definition);
    if (itself?.by === "document" && flow === "code") return { id: itself.address, authentication: "none" };
    const metadata = itself === undefined ? undefined : metadataOf(question);
    if (metadata === undefined) throw unknown(provider.definition);
    const { registrationToken, signal } = question.request;
    return registerClient({ send, provider, metadata, initialToken: registrationToken, now: now(), signal });
  };
}

function metadataOf({ provider: { definition }, flow, scopes, redirectUri, request }: ClientQuestion) {
  if (definition.endpoints?.registration === undefined) return undefined;
  const redirectUris = [
    ...redirectUrisToRegister(definition, redirectUri),
    ...(request.furtherRedirectUris ?? []),
  ];
  if (flow === "code" && redirectUris.length === 0)
    throw new ClientError(
      "bad_request",
      `${definition.name} sends no browser back to this machine: give the redirect URI to register a client with.`,
    );
  return metadataFor({
    definition,
    flow,
    redirectUris,
    signedOutUris: signedOutUris(definition),
    scopes,
    name: request.clientName ?? usualName,
  });
}

function checkSecret(
  client: ClientCredentials,
  { name }: ProviderDefinition,
  now: number,
): ClientCredentials {
  const { secretExpiresAt } = client.registration ?? {};
  if (secretExpiresAt === undefined || secretExpiresAt > now) return client;
  throw new ClientError(
    "client_refused",
    `The secret that ${name} gave when this client registered itself has ended: unregister the client, and connect again.`,
  );
}

function unknown({ name, registerAt, registration }: ProviderDefinition): ClientError {
  const where = registerAt === undefined ? "there" : `at ${registerAt}`;
  const document =
    registration?.documents === true
      ? ", or the address of a document about the client, for a client id"
      : "";
  return new ClientError(
    "bad_request",
    `${name} must know who asks, and no client registers itself: register an app ${where} and give its client id${document}.`,
  );
}
