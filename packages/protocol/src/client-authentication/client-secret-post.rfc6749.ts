import { required, type Parameters } from "../request/parameters.ts";
import type { PresentedCredentials } from "./presented-credentials.ts";

/**
 * Credentials as form parameters.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 | RFC 6749 §2.3.1}
 */
export function readClientSecretPost(parameters: Parameters, secret: string): PresentedCredentials {
  return { method: "client_secret_post", clientId: required(parameters, "client_id"), secret };
}
