import { createPublicKey, verify } from "node:crypto";
import type { PublicJwk } from "@grantway/protocol";

/** A compact JWS, taken apart and not believed yet. */
export interface ParsedJws {
  readonly kid: string;
  readonly alg: unknown;
  readonly claims: Readonly<Record<string, unknown>>;
  /** What was signed. */
  readonly input: string;
  readonly signature: Buffer;
}

const compact = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/;
const longest = 16_384;

/**
 * Reads the compact form. Without a `kid` there is no key to try, and `crit` names what nobody here understands.
 *
 * @returns `undefined` for what is no such text.
 * @see {@link https://www.rfc-editor.org/rfc/rfc7515#section-5.2 | RFC 7515 §5.2}
 */
export function parseJws(text: string): ParsedJws | undefined {
  if (text.length > longest) return undefined;
  const [, head = "", body = "", signature = ""] = compact.exec(text) ?? [];
  const [header, claims] = [readObject(head), readObject(body)];
  if (header === undefined || claims === undefined || header["crit"] !== undefined) return undefined;
  const { kid, alg } = header;
  if (typeof kid !== "string") return undefined;
  return { kid, alg, claims, input: `${head}.${body}`, signature: Buffer.from(signature, "base64url") };
}

/** Whether this key made the signature, with the algorithm the key is for and no other (RFC 8725 §3.1). */
export function isSignedBy({ alg, input, signature }: ParsedJws, jwk: PublicJwk): boolean {
  if (alg !== jwk.alg) return false;
  const key = createPublicKey({ format: "jwk", key: jwk });
  return verify("sha256", Buffer.from(input), { key, dsaEncoding: "ieee-p1363" }, signature);
}

function readObject(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
