/** What is said in place of `error`: Facebook's codes, reasons, and words alone. */
const codes = ["error_code", "error_reason", "errorCode"];
/** And of `error_description`. */
const words = ["error_message", "error_msg", "errorMessage", "error_reason"];

/**
 * The parameters of a callback with its error under the names of RFC 6749 §4.1.2.1, where the provider says it under others.
 * What has a code is no error, and what says its error by that name has it.
 */
export function withStandardError(given: URLSearchParams): URLSearchParams {
  const error = first(given, ["error"]) ?? otherError(given);
  const description = first(given, ["error_description", ...words]);
  if (error === undefined || first(given, ["code"]) !== undefined) return given;
  const standard = new URLSearchParams(given);
  standard.set("error", error);
  if (description !== undefined) standard.set("error_description", description);
  return standard;
}

/** Words without a code are an error too. */
function otherError(given: URLSearchParams): string | undefined {
  return first(given, codes) ?? (first(given, words) === undefined ? undefined : "error");
}

function first(given: URLSearchParams, names: readonly string[]): string | undefined {
  return names.map((name) => given.get(name)).find((value) => value !== null && value !== "") ?? undefined;
}
