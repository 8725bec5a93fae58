import type { PresentedCredentials } from "./presented-credentials.ts";

/**
 * A public client names itself and proves nothing; PKCE and the redirect URI stand in for the proof.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-3.2.1 | RFC 6749 §3.2.1}
 */
export function readNone(clientId: string): PresentedCredentials {
  return { method: "none", clientId };
}
