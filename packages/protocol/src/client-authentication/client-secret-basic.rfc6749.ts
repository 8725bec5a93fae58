import { invalidClient } from "../errors/oauth-error.ts";
import type { Feature } from "../feature.ts";
import type { Base64Decoder } from "../ports/base64-decoder.ts";
import { remember } from "../remember.ts";
import { rfc6749 } from "../specs.ts";
import type { AuthenticationMethod } from "./authentication-method.ts";
import type { PresentedSecret } from "./presented-credentials.ts";
import type { ProveSecret } from "./prove-secret.ts";

/** Secrets in the header. */
export const clientSecretBasic: Feature = {
  name: "client secrets in the header",
  specifications: [rfc6749],
  clientAuthentication: { client_secret_basic: createClientSecretBasic },
};

/** A machine sends the same header with every request. Longer ids and secrets than ours are read each time. */
const headers = { texts: 2_000, longest: 512 } as const;

const basic = /^basic +([A-Za-z0-9+/]+={0,2}) *$/i;

/** A header of another scheme is a proof that does not hold. */
function createClientSecretBasic(dependencies: {
  readonly decodeBase64: Base64Decoder;
  readonly proveSecret: ProveSecret;
}): AuthenticationMethod<PresentedSecret<"client_secret_basic">> {
  const { decodeBase64, proveSecret } = dependencies;
  const readHeader = remember((header) => readClientSecretBasic(header, decodeBase64), headers);
  return {
    presents: ({ authorization }) => authorization !== undefined,
    read: ({ authorization = "" }) => readHeader(authorization),
    prove: proveSecret,
  };
}

/**
 * Credentials of the `Authorization: Basic` header. Both halves are form-urlencoded before they are joined and encoded,
 * the part most clients of this field get wrong.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 | RFC 6749 §2.3.1}
 */
export function readClientSecretBasic(
  authorization: string,
  decodeBase64: Base64Decoder,
): PresentedSecret<"client_secret_basic"> {
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
