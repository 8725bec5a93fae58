import { ClientError } from "../client-error.ts";
import type { ClientCredentials, Registration } from "../connection.ts";
import { authenticationMethods } from "../definition-shape.ts";
import { plain } from "../protocol/plain.ts";
import { addressProblem } from "../provider/endpoint-addresses.ts";
import type { Provider } from "../provider/resolve-provider.ts";
import { at, textAt } from "../wire/json-path.ts";
import { isMoment, numberOf } from "../wire/numbers.ts";
import { isTemporaryStatus, whenToRetry } from "../wire/retry-after.ts";
import type { Send, WireAnswer } from "../wire/send.ts";
import type { ClientMetadata } from "./client-metadata.ts";
import { readJson } from "../wire/read-json.ts";

/** Longest client id or secret that is taken, in characters. */
const longest = 4000;

/**
 * Registers a client at a provider, and answers what it is known by from now on. Sent once, whatever comes: a second
 * request would be a second client.
 *
 * @param task.initialToken - what lets this client register, where the provider wants that (RFC 7591 §1.2)
 * @throws {ClientError} `client_refused`, `provider_*`, `insecure_url`
 * @see {@link https://www.rfc-editor.org/rfc/rfc7591#section-3 | RFC 7591 §3}
 */
export async function registerClient(task: {
  readonly send: Send;
  readonly provider: Provider;
  readonly metadata: ClientMetadata;
  readonly initialToken?: string | undefined;
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
}): Promise<ClientCredentials> {
  const { send, provider, metadata, initialToken, now, signal } = task;
  const url = provider.endpoint("registration");
  const answer = await send(
    "registration",
    {
      method: "POST",
      url,
      headers: {
        accept: "application/json",
        "content-type": "application/json",
        "user-agent": "grantway",
        ...(initialToken === undefined ? {} : { authorization: `Bearer ${initialToken}` }),
      },
      body: JSON.stringify(metadata),
    },
    signal,
  );
  const { name } = provider.definition;
  const document = readJson(answer.text);
  // RFC 7591 §3.2.1 says 201; some answer 200.
  if (answer.status !== 201 && answer.status !== 200) throw refused(name, answer, document);
  const [signedOutUri] = metadata.post_logout_redirect_uris ?? [];
  return readClient(document, { name, from: new URL(url), now, signedOutUri });
}

interface Reading {
  readonly name: string;
  readonly from: URL;
  readonly now: number;
  /** What was asked for. */
  readonly signedOutUri: string | undefined;
}

function readClient(document: unknown, reading: Reading): ClientCredentials {
  const { name } = reading;
  const id = within(textAt(document, "client_id"));
  const secret = within(textAt(document, "client_secret"));
  if (id === undefined)
    throw new ClientError(
      "provider_answer_invalid",
      `${name} registered a client and does not say its id: register an app there, and give its client id.`,
    );
  const method = authenticationMethods.get(textAt(document, "token_endpoint_auth_method") ?? "");
  return {
    id,
    ...(secret === undefined ? {} : { secret }),
    ...(method === undefined ? {} : { authentication: method }),
    registration: readRegistration(document, reading),
  };
}

/** RFC 7591 §3.2.1 and RFC 7592 §3. An address that nothing may be sent to is left out, and its token with it. */
function readRegistration(document: unknown, { from, now, signedOutUri }: Reading): Registration {
  const [uri, accessToken] = [
    within(textAt(document, "registration_client_uri")),
    within(textAt(document, "registration_access_token")),
  ];
  const manageable =
    uri !== undefined && accessToken !== undefined && addressProblem(uri, from) === undefined;
  const end = numberOf(at(document, "client_secret_expires_at"));
  const secretExpiresAt = end > 0 ? end * 1000 : undefined;
  const after = at(document, "post_logout_redirect_uris");
  const comesBack = signedOutUri !== undefined && Array.isArray(after) && after.includes(signedOutUri);
  return {
    registeredAt: now,
    ...(comesBack ? { signedOutUri } : {}),
    ...(manageable ? { uri, accessToken } : {}),
    ...(isMoment(secretExpiresAt) ? { secretExpiresAt } : {}),
  };
}

function refused(name: string, answer: WireAnswer, document: unknown): ClientError {
  const { status, retryAfter } = answer;
  if (isTemporaryStatus(status))
    return new ClientError(
      "provider_unreachable",
      `${name} registers no client for now (${status}): ${whenToRetry(retryAfter)}.`,
      { temporary: true, retryAfter },
    );
  const error = plain(textAt(document, "error") ?? "");
  const description = plain(textAt(document, "error_description") ?? "");
  const said = [error === "" ? `status ${status}` : error, description]
    .filter((one) => one !== "")
    .join(": ");
  const instead =
    status === 401 || status === 403
      ? "it wants a token for that, which it gives to people it knows; or register an app there, and give its client id"
      : "register an app there, and give its client id";
  return new ClientError("client_refused", `${name} does not register this client (${said}): ${instead}.`, {
    providerError: error === "" ? undefined : error,
  });
}

function within(text: string | undefined): string | undefined {
  return text === undefined || text === "" || text.length > longest ? undefined : text;
}
