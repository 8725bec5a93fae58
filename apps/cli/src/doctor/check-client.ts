import type { Grantway, PendingSignIn, ProviderDefinition } from "@grantway/client";
import { isClientError } from "../failure.ts";
import { ok, problem } from "./finding.ts";
import type { Finding } from "./finding.ts";

/** Failures that say something of the client or of this machine; of any other the code is the reason. */
const telling: ReadonlySet<string> = new Set([
  "client_refused",
  "clock_skew",
  "provider_unreachable",
  "provider_timeout",
]);

/**
 * Shows the provider a code that never was one. It looks at the client first, so its answer tells whether id, secret and
 * the way of proving them are right, and nothing is spent.
 */
export async function checkClient(
  about: string,
  grantway: Grantway,
  { state, redirectUri }: PendingSignIn,
  { issuer, name, callback }: ProviderDefinition,
): Promise<Finding | undefined> {
  const answer = new URL(redirectUri);
  answer.search = new URLSearchParams({ code: "grantway-doctor", state }).toString();
  if (issuer !== undefined) answer.searchParams.set("iss", issuer);
  // It would be refused here already: a signature is the provider's to make.
  if (callback?.signature !== undefined || callback?.rename !== undefined) return undefined;
  try {
    await grantway.finish(answer.href);
  } catch (error) {
    if (!isClientError(error)) throw error;
    if (telling.has(error.code) || error.providerError === "redirect_uri_mismatch")
      return problem(about, error.message);
  }
  return ok(about, `${name} takes the client's id and proof.`);
}
