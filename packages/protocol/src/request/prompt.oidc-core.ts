import { invalidRequest } from "../errors/oauth-error.ts";
import type { Prompt } from "./asking.ts";
import type { Parameters } from "./parameters.ts";

/**
 * Reads `prompt`, whose values are all among those that discovery lists. Where no feature brings one, it is as unknown as any
 * other parameter.
 *
 * @throws {OAuthError} that may be sent to the redirect URI.
 * @see {@link https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest | OpenID Connect Core §3.1.2.1}
 * @see {@link https://openid.net/specs/openid-connect-prompt-create-1_0.html#section-4.1 | Initiating User Registration §4.1}
 */
export function readPrompt({ values }: Parameters, offered: readonly Prompt[]): ReadonlySet<Prompt> {
  if (offered.length === 0) return new Set();
  const words = (values.get("prompt") ?? "").split(" ").filter((word) => word !== "");
  const asked = new Set(offered.filter((prompt) => words.includes(prompt)));
  if (words.includes("create") && !asked.has("create"))
    throw invalidRequest("prompt=create is not supported: nobody makes an account of their own here.");
  if (asked.size < new Set(words).size)
    throw invalidRequest(`A prompt is not supported. Supported are ${offered.join(", ")}.`);
  if (asked.has("none") && asked.size > 1) throw invalidRequest("prompt=none stands alone.");
  return asked;
}
