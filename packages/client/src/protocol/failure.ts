import {
  AuthorizationResponseError,
  JWT_CLAIM_COMPARISON,
  JWT_TIMESTAMP_CHECK,
  ResponseBodyError,
} from "oauth4webapi";
import { ClientError, type ErrorCode } from "../client-error.ts";
import type { Step } from "../provider-definition.ts";
import { at } from "../wire/json-path.ts";
import { plain } from "./plain.ts";
import { isTemporaryStatus, whenToRetry } from "../wire/retry-after.ts";

/** Where it failed, for the message. */
export interface FailureContext {
  /** The provider's name. */
  readonly name: string;
  readonly authentication?: string;
  readonly redirectUri?: string | undefined;
  /** The provider's clock minus ours, in milliseconds, when known. */
  readonly clockSkew?: number | undefined;
  /** The request that failed: the same refusal means different things at different steps. */
  readonly step?: Step;
  /** Milliseconds after which it wants to be asked again. */
  readonly retryAfter?: number | undefined;
}

type Sentence = (context: FailureContext, said: string) => readonly [ErrorCode, string];

const denied: Sentence = ({ name }, said) => [
  "denied",
  `The request was denied at ${name}${said && ` (${said.slice(2)})`}: nothing was connected.`,
];

function refusedClient(what: string): Sentence {
  return ({ name, authentication }, said) => [
    "client_refused",
    `${name} does not accept the client id or secret (${what}${said}): ${proofWords.get(authentication ?? "") ?? "check both, and how the secret is sent"}.`,
  ];
}

/** The message for each error code of a provider. `said` is its own description, after a blank, or empty. */
const sentences: ReadonlyMap<string, Sentence> = new Map(
  Object.entries<Sentence>({
    invalid_grant: ({ name }, said) => [
      "reconnect_needed",
      `${name} does not accept this sign-in any more (invalid_grant${said}): connect again.`,
    ],
    invalid_client: refusedClient("invalid_client"),
    unauthorized_client: ({ name }, said) => [
      "client_refused",
      `${name} does not let this client do that (unauthorized_client${said}): allow the flow where the client is registered.`,
    ],
    invalid_scope: ({ name }, said) => [
      "provider_refused",
      `${name} does not grant one of these scopes (invalid_scope${said}): ask for others.`,
    ],
    access_denied: denied,
    // What Microsoft says for a device code that somebody declined, LinkedIn and Apple on their pages, and Facebook as the reason.
    authorization_declined: denied,
    user_cancelled_login: denied,
    user_cancelled_authorize: denied,
    user_denied: denied,
    unmet_authentication_requirements: ({ name }, said) => [
      "provider_refused",
      `${name} has no way of signing in that is as strong as was asked for (unmet_authentication_requirements${said}): nothing was connected.`,
    ],
    expired_token: ({ name }) => [
      "sign_in_expired",
      `Nobody entered the code at ${name} in time: start again.`,
    ],
    redirect_uri_mismatch: ({ name, redirectUri }) => [
      "provider_refused",
      `${name} does not know the redirect URI ${redirectUri ?? "of this client"}: register exactly this one there.`,
    ],
  }),
);

/**
 * The one code for whatever is wrong with a pushed request, and it is mostly the redirect URI.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9126#section-2.3 | RFC 9126 §2.3}
 */
const refusedPush: Sentence = ({ name, redirectUri }, said) => [
  "provider_refused",
  `${name} refused the request to sign in (invalid_request${said}): register exactly the redirect URI ${redirectUri ?? "of this client"} there, and check what was asked for.`,
];

const noSecret = "it was sent without a secret, so check the id, and give the secret if this client has one";
const inHeader = "check both; the secret was sent in the header (basic), and some want it in the body (post)";
const inBody = "check both; the secret was sent in the body (post), and some want it in the header (basic)";
const signed = "check the id, and that the key that signs is the one it knows";

/** What to check, by how the client authenticated. */
const proofWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    none: noSecret,
    omit: noSecret,
    basic: inHeader,
    basic_raw: inHeader,
    post: inBody,
    private_key_jwt: signed,
    client_secret_jwt: signed,
  }),
);

/** RFC 6749 §4.1.2.1 and RFC 8628 §3.5, and codes that others use instead. */
const temporary = new Set([
  "temporarily_unavailable",
  "server_error",
  "slow_down",
  "rate_limit_exceeded",
  "rate_limited",
  "ratelimited",
  "too_many_requests",
  "internal_error",
  "internal_server_error",
  "service_unavailable",
]);

/**
 * Refresh errors after which only signing in again helps. RFC 6749 §5.2 has only `invalid_grant` for it; the others are
 * those of OpenID Connect Core §3.1.2.6, RFC 6750 §3.1 and RFC 9470 §3, which providers answer at the token endpoint
 * too, and codes that some software made up.
 */
const endsSignIn = new Set([
  "invalid_grant",
  "interaction_required",
  "login_required",
  "consent_required",
  "account_selection_required",
  "unmet_authentication_requirements",
  "insufficient_user_authentication",
  "mfa_required",
  "invalid_token",
  "expired_token",
  "token_expired",
  "token_revoked",
  "token_inactive",
  "account_inactive",
  "bad_refresh_token",
  "invalid_refresh_token",
  "access_denied",
]);

/** An error with the provider's code, as our own. */
export function providerFailure(
  { error, description }: { readonly error: string; readonly description: string | undefined },
  context: FailureContext,
  status = 400,
): ClientError {
  const said = description === undefined ? "" : `: ${plain(description)}`;
  const code = error === "" ? `status ${status}` : plain(error);
  const providerError = error === "" ? undefined : code;
  if (isTemporaryStatus(status) || temporary.has(error.toLowerCase())) {
    const { name, retryAfter } = context;
    const message = `${name} is unavailable for now (${code}${said}): ${whenToRetry(retryAfter)}.`;
    return new ClientError("provider_unreachable", asSentence(message), {
      providerError,
      temporary: true,
      retryAfter,
    });
  }
  const [kind, message] = sentenceFor(error, status, context.step)?.(context, said) ?? [
    "provider_refused",
    `${context.name} refused (${code}${said}): check the client and what was asked for.`,
  ];
  return explainBySkew(kind, context) ?? new ClientError(kind, asSentence(message), { providerError });
}

/** Where it is not known which provider answered, it is "the provider". */
function asSentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}

function sentenceFor(error: string, status: number, step: Step | undefined): Sentence | undefined {
  // RFC 6749 §5.2: the status for a client that was not proved, and some say no more than that. Others say it of what else
  // can be wrong at these two steps.
  if (error === "" && status === 401 && step !== "refresh" && step !== "password")
    return refusedClient("status 401");
  if (step === "refresh" && endsSignIn.has(error.toLowerCase()))
    return ({ name }, said) => [
      "reconnect_needed",
      `${name} does not accept this sign-in any more (${plain(error)}${said}): connect again.`,
    ];
  if (step === "pushed_authorization" && error === "invalid_request") return refusedPush;
  return sentences.get(error.toLowerCase());
}

/** Whatever the strict reader threw, as our own error. */
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
  if (error.code === JWT_TIMESTAMP_CHECK && at(error.cause, "claim") === "auth_time")
    return new ClientError(
      "provider_refused",
      `${context.name} did not have you sign in as recently as was asked for: nothing was connected.`,
      { cause: error },
    );
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

/** An assertion is most often refused because of a wrong clock, which no provider says. */
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
