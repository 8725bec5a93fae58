import type { Socket } from "node:net";
import { invalidRequest } from "@grantway/protocol";
import { STATUS_CODES } from "../connection/node-http.ts";
import { answerError } from "./oauth-error.ts";
import type { Headers } from "./security-headers.ts";

/** What Node's parser says of it, and what the caller is told. */
const told: ReadonlyMap<string | undefined, readonly [status: number, description: string]> = new Map([
  [
    "HPE_HEADER_OVERFLOW",
    [431, "The address and the header fields, cookies among them, are too large together."],
  ],
  ["ERR_HTTP_REQUEST_TIMEOUT", [408, "The request took too long to arrive."]],
]);
const malformed = [400, "The request is not well-formed."] as const;

/**
 * Answers what could not be read as a request of HTTP, in the form of all our refusals, and closes the connection: what follows on it has no
 * beginning. Nothing is logged, for whatever comes upon a port would fill the log.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9112#section-2.2 | RFC 9112 §2.2}
 */
export function createUnreadRefusal({ json }: { readonly json: Headers }) {
  return (error: Error & { readonly code?: string }, socket: Socket): void => {
    if (error.code === "ECONNRESET" || socket.destroyed) return;
    if (socket.writable) socket.write(answerTo(error.code, json));
    socket.destroy(error);
  };
}

function answerTo(code: string | undefined, json: Headers): string {
  const [status, description] = told.get(code) ?? malformed;
  const { headers, body } = answerError(invalidRequest(description), json, status);
  const fields = { ...headers, "content-length": String(Buffer.byteLength(body)), connection: "close" };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`;
}
