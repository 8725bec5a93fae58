import { ClientError, type ErrorCode } from "@grantway/client/protocol";
import { BffProblem } from "../answers/problem.ts";

/*
 * How a sign-in that failed comes back to the page: in the query of the address it asked to land on, as words from a
 * fixed list. What the provider wrote is not passed on: whoever makes a link could have written it.
 */

/** Why nobody was signed in. */
export type SignInFailure =
  | "denied"
  | "sign-in-expired"
  | "callback-refused"
  | "provider-unreachable"
  | "provider-refused"
  | "session-too-large"
  /** Nothing is wrong with the sign-in: this server could not keep it. */
  | "try-again";

/** Sends the browser on. */
export function goTo(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location, "cache-control": "no-store", "referrer-policy": "no-referrer" });
  for (const line of cookies) headers.append("set-cookie", line);
  return new Response(null, { status: 303, headers });
}

/** `returnTo` with `bff_error`, `bff_provider`, and `bff_reason` where the provider gave an error code. */
export function withFailure(
  returnTo: string,
  {
    failure,
    provider,
    reason,
  }: { readonly failure: SignInFailure; readonly provider: string; readonly reason?: string },
): string {
  const url = new URL(returnTo, "http://origin.invalid");
  url.searchParams.set("bff_error", failure);
  url.searchParams.set("bff_provider", provider);
  if (reason !== undefined && /^[a-z_]{1,64}$/.test(reason)) url.searchParams.set("bff_reason", reason);
  return url.pathname + url.search + url.hash;
}

/** What an error means to the page; `undefined` for one that is a bug of ours. */
export function failureOf(
  error: unknown,
): { readonly failure: SignInFailure; readonly reason?: string } | undefined {
  if (error instanceof BffProblem)
    return { failure: error.type === "try-again" ? error.type : "session-too-large" };
  if (!(error instanceof ClientError)) return undefined;
  const { providerError: reason } = error;
  return { failure: kindOf(error), ...(reason === undefined ? {} : { reason }) };
}

const kinds: Readonly<Partial<Record<ErrorCode, SignInFailure>>> = {
  denied: "denied",
  state_mismatch: "sign-in-expired",
  reconnect_needed: "sign-in-expired",
  issuer_mismatch: "callback-refused",
  callback_invalid: "callback-refused",
  provider_unreachable: "provider-unreachable",
  provider_timeout: "provider-unreachable",
  certificate_untrusted: "provider-unreachable",
};

function kindOf({ code, temporary }: ClientError): SignInFailure {
  if (code === "vault_unreachable") return "try-again";
  return temporary ? "provider-unreachable" : (kinds[code] ?? "provider-refused");
}
