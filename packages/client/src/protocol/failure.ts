import {
  AuthorizationResponseError,
  JWT_CLAIM_COMPARISON,
  JWT_TIMESTAMP_CHECK,
  ResponseBodyError,
} from "oauth4webapi";
import { ClientError, type ErrorCode } from "../client-error.ts";

/** Where it went wrong, for the sentence. */
export interface FailureContext {
  /** The provider's name. */
  readonly name: string;
  readonly authentication?: string;
  readonly redirectUri?: string;
  /** The provider's clock less ours, in milliseconds, when known. */
  readonly clockSkew?: number | undefined;
}

type Sentence = (context: FailureContext, said: string) => readonly [ErrorCode, string];

/** How each error code of a provider is told. `said` is its own description, with a blank before it, or nothing. */
const sentences: Readonly<Record<string, Sentence>> = {
  invalid_grant: ({ name }, said) => [
    "reconnect_needed",
    `${name} does not accept this sign-in any more (invalid_grant${said}): connect again.`,
  ],
  invalid_client: ({ name, authentication }, said) => [
    "client_refused",
    `${name} does not accept the client id or secret (invalid_client${said}): check both, and that it takes them by ${authentication ?? "this method"}.`,
  ],
  unauthorized_client: ({ name }, said) => [
    "client_refused",
    `${name} does not let this client do that (unauthorized_client${said}): allow the flow where the client is registered.`,
  ],
  invalid_scope: ({ name }, said) => [
    "provider_refused",
    `${name} does not grant one of these scopes (invalid_scope${said}): ask for others.`,
  ],
  access_denied: ({ name }, said) => [
    "denied",
    `The request was denied at ${name}${said && ` (${said.slice(2)})`}: nothing was connected.`,
  ],
  expired_token: ({ name }) => [
    "sign_in_expired",
    `Nobody entered the code at ${name} in time: start again.`,
  ],
  redirect_uri_mismatch: ({ name, redirectUri }) => [
    "provider_refused",
    `${name} does not know the redirect URI ${redirectUri ?? "of this client"}: register exactly this one there.`,
  ],
  temporarily_unavailable: ({ name }, said) => [
    "provider_unreachable",
    `${name} is unavailable for now (temporarily_unavailable${said}): try again later.`,
  ],
};

const temporary = new Set(["temporarily_unavailable", "server_error", "slow_down"]);

/** An error the provider named, as our own. */
export function providerFailure(
  { error, description }: { readonly error: string; readonly description: string | undefined },
  context: FailureContext,
  status = 400,
): ClientError {
  const said = description === undefined ? "" : `: ${plain(description)}`;
  const code = plain(error);
  const [kind, message] =
    Object.hasOwn(sentences, error) && sentences[error] !== undefined
      ? sentences[error](context, said)
      : ([
          status >= 500 || status === 429 ? "provider_unreachable" : "provider_refused",
          `${context.name} refused (${code}${said}): check the client and what was asked for.`,
        ] as const);
  const skewed = explainBySkew(kind, context);
  return (
    skewed ??
    new ClientError(kind, message, {
      providerError: code,
      temporary: temporary.has(error) || status >= 500 || status === 429,
    })
  );
}

/** Whatever the strict reader threw, as our own. */
export function readerFailure(error: unknown, context: FailureContext): unknown {
  if (error instanceof ClientError) return error;
  if (error instanceof ResponseBodyError)
    return providerFailure(
      { error: error.error, description: error.error_description },
      context,
      error.status,
    );
  if (error instanceof AuthorizationResponseError)
    return providerFailure({ error: error.error, description: error.error_description }, context);
  if (!(error instanceof Error) || !("code" in error)) return error;
  if (error.code === JWT_TIMESTAMP_CHECK)
    return new ClientError(
      "clock_skew",
      `The ID token of ${context.name} is not valid at this machine's time: set the clock.`,
      { cause: error },
    );
  if (error.code === JWT_CLAIM_COMPARISON)
    return new ClientError(
      "issuer_mismatch",
      `The ID token of ${context.name} is another issuer's or for another client: do not use it; check the issuer and the client id.`,
      { cause: error },
    );
  return new ClientError(
    "provider_answer_invalid",
    `${context.name} answered something that is no token reply (${plain(error.message)}): check its definition.`,
    { cause: error },
  );
}

/** A refusal of an assertion is most often a wrong clock, and no provider says so. */
function explainBySkew(
  kind: ErrorCode,
  { name, authentication, clockSkew = 0 }: FailureContext,
): ClientError | undefined {
  const minutes = Math.round(Math.abs(clockSkew) / 60_000);
  if (minutes < 1 || kind !== "client_refused" || authentication?.endsWith("_jwt") !== true) return undefined;
  return new ClientError(
    "clock_skew",
    `This machine's clock is ${minutes} minutes ${clockSkew > 0 ? "behind" : "ahead of"} that of ${name}, which refuses the client's assertion: set the clock.`,
  );
}

/** A provider's words, fit for a terminal: one line, no control characters, not long, nothing that looks like a token. */
function plain(text: string): string {
  const line = text
    .replaceAll(/[^\x20-\x7e\u{a0}-\u{d7ff}]+/gu, " ")
    .replaceAll(/[A-Za-z0-9_~+/=-]{24,}/g, "[hidden]")
    .trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line.replace(/\.$/, "");
}
