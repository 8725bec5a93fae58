import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from "jose";
import { EmbedError } from "../embed-error.ts";

/** What the issuer publishes, as far as launches need it. */
export interface Published {
  readonly keys: JWTVerifyGetKey;
  readonly tokenEndpoint: string;
}

/** Milliseconds until an issuer that does not answer is given up. */
const patience = 10_000;

/**
 * Asks the issuer for where its keys are, once, and again after a failure. The keys themselves are kept for ten minutes, and asked
 * for anew when a launch names one that is not among them, not more than twice a minute.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc8414#section-3 | RFC 8414 §3}
 */
export function createPublished(issuer: string, fetch: typeof globalThis.fetch): () => Promise<Published> {
  let asked: Promise<Published> | undefined;
  return () => {
    asked ??= ask(issuer, fetch).catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}

async function ask(issuer: string, fetch: typeof globalThis.fetch): Promise<Published> {
  const { jwks_uri: keys, token_endpoint: token, issuer: named } = await metadataOf(issuer, fetch);
  // Whoever answers for another issuer cannot have its launches verified here (RFC 8414 §3.3).
  if (named !== issuer || typeof keys !== "string" || typeof token !== "string") {
    throw new EmbedError("issuer-unreachable", `${issuer} publishes no metadata of this issuer.`);
  }
  const options = { timeoutDuration: patience, cooldownDuration: 30_000, cacheMaxAge: 600_000 };
  return {
    keys: createRemoteJWKSet(new URL(keys), { ...options, [customFetch]: fetch }),
    tokenEndpoint: token,
  };
}

async function metadataOf(
  issuer: string,
  fetch: typeof globalThis.fetch,
): Promise<Readonly<Record<string, unknown>>> {
  const address = `${issuer}/.well-known/openid-configuration`;
  try {
    const reply = await fetch(address, { redirect: "error", signal: AbortSignal.timeout(patience) });
    if (!reply.ok) throw new Error(`it answered ${reply.status}`);
    const document: unknown = await reply.json();
    if (typeof document !== "object" || document === null) throw new Error("it is no object");
    return document as Readonly<Record<string, unknown>>;
  } catch (cause) {
    throw new EmbedError("issuer-unreachable", `The metadata at ${address} cannot be read.`, { cause });
  }
}
