import { createHmac, timingSafeEqual } from "node:crypto";
import { validateAuthResponse } from "oauth4webapi";
import { ClientError } from "../client-error.ts";
import type { Connection } from "../connection.ts";
import type { Callback, ProviderDefinition } from "../provider-definition.ts";
import { providerFailure, readerFailure } from "../protocol/failure.ts";
import type { Provider } from "../provider/resolve-provider.ts";
import type { Bindings } from "./authorization-request.ts";
import { withStandardError } from "./callback-error.ts";

/** A checked callback, ready for the token request. */
export interface CheckedCallback {
  /** As validated by the strict library: state and issuer were compared. */
  readonly parameters: URLSearchParams;
  readonly captured: Readonly<Record<string, string>>;
}

/**
 * Reads what the browser came back with: the provider's signature where it signs, its names turned into the standard
 * ones, state, issuer (RFC 9207) and error.
 *
 * @throws {ClientError} `state_mismatch`, `issuer_mismatch`, `callback_invalid`, `denied`, `provider_refused`
 */
export function checkCallback(task: {
  readonly callbackUrl: URL;
  readonly connection: Connection;
  readonly provider: Provider;
  readonly bindings: Bindings;
}): CheckedCallback {
  const { callbackUrl, connection, provider, bindings } = task;
  const { definition, issuer } = provider;
  const rules = definition.callback ?? {};
  checkSignature(callbackUrl.searchParams, rules, connection.client.secret, definition);
  const standard = withStandardError(standardNames(callbackUrl.searchParams, rules));
  // Without a known issuer there is nothing to compare with.
  if (issuer === undefined || rules.iss === "ignore") standard.delete("iss");
  if (standard.getAll("state").some((state) => state !== bindings.state)) throw otherState();
  checkIssuer(standard, issuer, definition);
  try {
    const parameters = validateAuthResponse(
      provider.server("authorization"),
      { client_id: connection.client.id },
      standard,
      bindings.state,
    );
    if (parameters.getAll("code").length !== 1) throw invalid(definition);
    return { parameters, captured: capture(callbackUrl.searchParams, rules) };
  } catch (error) {
    const { name } = definition;
    const told = readerFailure(error, { name, redirectUri: bindings.redirectUri });
    throw told instanceof ClientError && told.code === "provider_answer_invalid"
      ? invalid(definition, error)
      : told;
  }
}

/**
 * The state in a callback, which tells the sign-in it belongs to. An error must come with a state (RFC 6749 §4.1.2.1),
 * but some providers leave it out; such an error is reported and has no other effect.
 *
 * @throws {ClientError} `state_mismatch`, or what the provider's error means
 */
export function stateOf(callbackUrl: URL): string {
  const searchParams = withStandardError(callbackUrl.searchParams);
  const [state = "", ...others] = searchParams.getAll("state").filter((one) => one !== "");
  if (state !== "" && others.length === 0) return state;
  const error = searchParams.get("error") ?? "";
  if (state !== "" || error === "") throw otherState();
  const description = searchParams.get("error_description") ?? undefined;
  throw providerFailure({ error, description }, { name: "the provider" });
}

/** The error for a callback that belongs to no sign-in of ours. */
export function otherState(): ClientError {
  return new ClientError(
    "state_mismatch",
    "This callback belongs to no sign-in that is waiting here (its state is unknown, used or too old): start again, and use the newest address.",
  );
}

function standardNames(given: URLSearchParams, { rename = {} }: Callback): URLSearchParams {
  return new URLSearchParams(
    [...given].map(([name, value]) => [
      (Object.hasOwn(rename, name) ? rename[name] : undefined) ?? name,
      value,
    ]),
  );
}

function capture(
  given: URLSearchParams,
  { capture: wanted = {} }: Callback,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, parameter]) => {
      const value = given.get(parameter);
      return value === null ? [] : [[name, value]];
    }),
  );
}

function checkIssuer(
  parameters: URLSearchParams,
  issuer: string | undefined,
  { name, callback }: ProviderDefinition,
) {
  const given = parameters.get("iss");
  if (given === issuer || (given === null && callback?.iss !== "required") || callback?.iss === "ignore")
    return;
  throw new ClientError(
    "issuer_mismatch",
    `The callback says it comes from ${given === null ? "nobody" : "another issuer"} and not from ${name}: do not trust the page you came from, and start again.`,
  );
}

/** Shopify and the like: a digest over all other parameters, sorted by name. */
function checkSignature(
  given: URLSearchParams,
  { signature }: Callback,
  secret: string | undefined,
  { name }: ProviderDefinition,
): void {
  if (signature === undefined) return;
  const message = [...given]
    .filter(([parameter]) => parameter !== signature.parameter)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([parameter, value]) => `${parameter}=${value}`)
    .join("&");
  const expected = createHmac(signature.digest, secret ?? "")
    .update(message)
    .digest();
  const actual = Buffer.from(given.get(signature.parameter) ?? "", signature.encoding);
  if (secret !== undefined && actual.byteLength === expected.byteLength && timingSafeEqual(actual, expected))
    return;
  throw new ClientError(
    "callback_invalid",
    `The callback is not signed by ${name}: check the client secret, and start again from here.`,
  );
}

function invalid({ name }: ProviderDefinition, cause?: unknown): ClientError {
  return new ClientError(
    "callback_invalid",
    `${name} came back without exactly one code and without an error: start again.`,
    cause === undefined ? {} : { cause },
  );
}
