import type { Step } from "../provider-definition.ts";

/** Steps that ask for tokens. A pushed request is made of the authorization request, which names them already. */
const asking: ReadonlySet<Step> = new Set<Step>([
  "device_authorization",
  "code",
  "device_code",
  "refresh",
  "client_credentials",
  "password",
  "jwt_bearer",
  "token_exchange",
]);

/** Whether requests of this step say for which APIs they want tokens. */
export function namesResources(step: Step): boolean {
  return asking.has(step);
}

/**
 * Adds the APIs that tokens are asked for, unless the request names some itself.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8707#section-2 | RFC 8707 §2}
 */
export function nameResources(parameters: URLSearchParams, resources: readonly string[] = []): void {
  if (parameters.has("resource")) return;
  for (const resource of resources) parameters.append("resource", resource);
}
