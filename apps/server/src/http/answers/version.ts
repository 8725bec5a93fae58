import { hash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";

/** For so long a document for everybody may be out of date with somebody: a signing key is published longer before it signs. Seconds. */
export const documentLifetime = 300;

/** The `Cache-Control` of such a document. */
export const keptByAll = { "cache-control": `public, max-age=${documentLifetime}` };

/** A text, and the tag by which it is asked for again (RFC 9110 §8.8.3). */
export interface Version {
  readonly text: string;
  readonly tag: string;
}

/** The version that this text is. */
export function versionOf(text: string): Version {
  return { text, tag: `"${hash("sha256", text, "base64url").slice(0, 22)}"` };
}

/** Sends it, or 304 to who has it. */
export function sendVersion(
  request: FastifyRequest,
  reply: FastifyReply,
  { text, tag }: Version,
): FastifyReply {
  reply.header("etag", tag);
  return has(request.headers["if-none-match"], tag) ? reply.code(304).send() : reply.send(text);
}

/**
 * Whether the condition names this version: as one of a list, marked weak by a cache on the way, or as `*`.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2 | RFC 9110 §13.1.2}
 */
function has(condition: string | undefined, tag: string): boolean {
  if (condition === undefined) return false;
  return condition.split(",").some((part) => ["*", tag].includes(part.trim().replace(/^W\//, "")));
}
