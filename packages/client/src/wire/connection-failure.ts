import { ClientError } from "../client-error.ts";

/* Why no answer came, in one sentence: the certificate, the proxy, the network. */

/** A request that failed on its way through a proxy. */
export class ProxyTrouble extends Error {
  /** Host and port of the proxy, without credentials. */
  readonly proxy: string;

  constructor(proxy: string, cause: unknown) {
    super("the proxy did not bring it through", { cause });
    this.name = "ProxyTrouble";
    this.proxy = proxy;
  }
}

/** Codes of OpenSSL and Node for untrusted certificates, and what to do about each. */
const certificateTroubles: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: "has expired: its owner must renew it, or this machine's clock is wrong",
  CERT_NOT_YET_VALID: "is not valid yet: this machine's clock may be wrong",
  ERR_TLS_CERT_ALTNAME_INVALID: "is for another host: check the address",
  HOSTNAME_MISMATCH: "is for another host: check the address",
  CERT_REVOKED: "was revoked: its owner must replace it",
};

const unknownIssuer = new Set([
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "CERT_UNTRUSTED",
  "INVALID_CA",
]);

/**
 * The error for a request that threw.
 *
 * @returns `certificate_untrusted`, or `provider_unreachable`, which is temporary unless somebody must do something
 *   first
 */
export function connectionFailure(host: string, cause: unknown): ClientError {
  const chain = causesOf(cause);
  const proxy = chain.find((error) => error instanceof ProxyTrouble)?.proxy;
  // Node's parser names no code for what does not even begin as HTTP does.
  const unnamed = chain.some(({ name }) => name === "HTTPParserError") ? "HPE_INVALID" : "no connection";
  const code = chain.map(codeOf).findLast((one) => one !== undefined) ?? unnamed;
  const certificate = chain
    .map(codeOf)
    .map(certificateWords)
    .find((words) => words !== undefined);
  if (certificate !== undefined)
    return new ClientError("certificate_untrusted", `The certificate of ${host} ${certificate}.`, { cause });
  const refusal = chain.map(({ message }) => refusalOf(message)).find((status) => status !== undefined);
  if (proxy !== undefined && refusal !== undefined) return refusedByProxy(host, proxy, refusal, cause);
  const cutShort = ["UND_ERR_SOCKET", "ECONNRESET", "UND_ERR_RES_CONTENT_LENGTH_MISMATCH"].includes(code);
  const way = proxy === undefined ? "" : ` through the proxy ${proxy}`;
  const what = cutShort
    ? `closed the connection${way} before its answer was complete: try again later`
    : (unreadable(code, way) ??
      `cannot be reached${way} (${code}): check the address, the network and any proxy`);
  return new ClientError("provider_unreachable", `${host} ${what}.`, { cause, temporary: true });
}

/** Somebody answered: not in TLS, not in HTTP, or packed in another way than was said. */
function unreadable(code: string, way: string): string | undefined {
  if (code === "ERR_SSL_WRONG_VERSION_NUMBER" || code === "ERR_SSL_PACKET_LENGTH_TOO_LONG")
    return `does not speak TLS${way} (${code}): check the port, and whether the address begins with http`;
  if (/^(HPE_|Z_|ZSTD_|ERR_BROTLI|ERR__)|^UND_ERR_(HEADERS_OVERFLOW|RES_EXCEEDED)/.test(code))
    return `sent${way} what cannot be read as an answer of HTTP (${code}): check the address and the port`;
  return undefined;
}

function certificateWords(code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  if (unknownIssuer.has(code))
    return `is by an authority that is not known here (${code}): name its certificate by NODE_EXTRA_CA_CERTS or --ca, if you trust it`;
  return Object.hasOwn(certificateTroubles, code) ? `${certificateTroubles[code]} (${code})` : undefined;
}

function refusedByProxy(host: string, proxy: string, status: number, cause: unknown): ClientError {
  const why =
    status === 407
      ? "wants a name and a password, or other ones: put them into the proxy's address"
      : "does not let it through: ask who runs it";
  return new ClientError(
    "provider_unreachable",
    `The proxy ${proxy}, on the way to ${host}, ${why} (${status}).`,
    {
      cause,
      temporary: status >= 500,
    },
  );
}

/** The status a proxy answered instead of connecting, from the message of Node's library. */
function refusalOf(message: string): number | undefined {
  const status = /Proxy response \((\d{3})\)|Proxy Authentication Required \((407)\)/.exec(message);
  return status === null ? undefined : Number(status[1] ?? status[2]);
}

function causesOf(error: unknown, depth = 0): readonly Error[] {
  if (!(error instanceof Error) || depth > 8) return [];
  const inner =
    error instanceof AggregateError ? error.errors.flatMap((one) => causesOf(one, depth + 1)) : [];
  return [error, ...inner, ...causesOf(error.cause, depth + 1)];
}

function codeOf(error: Error): string | undefined {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === "string" ? code : undefined;
}
