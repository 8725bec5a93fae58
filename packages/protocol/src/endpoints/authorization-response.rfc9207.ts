import type { SafeRedirect } from "../brand.ts";
import type { OAuthError } from "../errors/oauth-error.ts";
import type { AuthorizationRequest } from "../request/authorization-request.rfc6749.ts";
import type { Parameters } from "../request/parameters.ts";
import type { ResponseMode } from "../request/response-mode.oauth-responses.ts";
import type { CodeAnswer } from "../tokens/issue-code.rfc6749.ts";
import type { Visitor } from "../visitor.ts";

/** Parameters of an answer, in their order. */
export type AnswerParameters = readonly (readonly [name: string, value: string])[];

/** An answer to a client, as data. HTTP takes it there. */
export interface AuthorizationResponse {
  /** To whom. */
  readonly redirect: SafeRedirect;
  readonly parameters: AnswerParameters;
  /** How. */
  readonly responseMode: ResponseMode;
  /** The browser state that a session state in it was made of: what the browser has to keep. */
  readonly browserState?: string;
}

/** Completes an answer, errors included, with what a feature tells with each. */
export type CompleteAnswer = (
  answer: AuthorizationResponse,
  asked: { readonly parameters: Parameters; readonly visitor: Visitor },
) => AuthorizationResponse;

/** Makes what a response type promises, for a request that a person agreed to. */
export type Respond = (
  request: AuthorizationRequest,
  answer: CodeAnswer,
) => AnswerParameters | Promise<AnswerParameters>;

/** To whom and how a request is answered, whatever the answer. */
export type Recipient = Pick<AuthorizationResponse, "redirect" | "responseMode">;

/**
 * The answer to a client, errors included. Carries `iss`, so a client of many servers knows who answered.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9207#section-2 | RFC 9207 §2}
 */
export function responseTo(
  { redirect, responseMode }: Recipient,
  issuer: string,
  answer: AnswerParameters,
): AuthorizationResponse {
  const { state } = redirect;
  const iss = ["iss", issuer] as const;
  const parameters = state === undefined ? [...answer, iss] : [...answer, iss, ["state", state] as const];
  return { redirect, parameters, responseMode };
}

/**
 * What a client is told of a refusal.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1 | RFC 6749 §4.1.2.1}
 */
export function errorParameters({ code, description }: OAuthError): AnswerParameters {
  return [
    ["error", code],
    ["error_description", description],
  ];
}
