import { invalidClient } from "../errors/oauth-error.ts";
import type { PresentedCredentials } from "./presented-credentials.ts";

/** Decodes base64 to the text it carries, or `undefined` when it is not base64. An argument: the language has none. */
export type Base64Decoder = (text: string) => string | undefined;

const basic = /^basic +([A-Za-z0-9+/]+={0,2}) *$/i;

/**
 * Credentials of the `Authorization: Basic` header. Both halves are form-urlencoded before they are joined and encoded,
 * the part most clients of this field get wrong.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 | RFC 6749 §2.3.1}
 */
export function readClientSecretBasic(
  authorization: string,
  decodeBase64: Base64Decoder,
): PresentedCredentials {
  const encoded = basic.exec(authorization)?.[1];
  if (encoded === undefined) throw invalidClient("Authorization header is not Basic", true);
  const joined = decodeBase64(encoded);
  const colon = joined?.indexOf(":") ?? -1;
  if (joined === undefined || colon < 1) throw invalidClient("Basic credentials are malformed", true);
  const clientId = decodeFormValue(joined.slice(0, colon));
  const secret = decodeFormValue(joined.slice(colon + 1));
  if (clientId === undefined || secret === undefined) {
    throw invalidClient("Basic credentials are not form-urlencoded", true);
  }
  return { method: "client_secret_basic", clientId, secret };
}

const nothingToDecode = /^[^%+]*$/;

function decodeFormValue(text: string): string | undefined {
  if (nothingToDecode.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}
