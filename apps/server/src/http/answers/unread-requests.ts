import type { ServerResponse } from "node:http";
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
const unknownMethod = [501, "The method is not known here."] as const;
/** What follows on a connection that its client said is over with the request before. */
const afterEnd = "HPE_CLOSED_CONNECTION";
/** A request line that only its method keeps from being read. */
const requestLine = /^[!#$%&'*+.^`|~\w-]+ [!-~]+ HTTP\/1\.[01]\r?\n/;

interface ParseError extends Error {
  readonly code?: string;
  /** The bytes that came with what could not be read. */
  readonly rawPacket?: unknown;
  /** How many of them were. */
  readonly bytesParsed?: number;
}

/** Node keeps at a socket the answer that is under way on it. */
interface Answering extends Socket {
  readonly _httpMessage?: ServerResponse | null;
}

/**
 * Answers what could not be read as a request of HTTP, in the form of all our refusals, and closes the connection: what follows on it has no
 * beginning. Requests before it on the same connection are answered first, or theirs would be the refusal. Nothing is logged, for whatever
 * comes upon a port would fill the log.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9112#section-2.2 | RFC 9112 §2.2}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9112#section-9.3.2 | RFC 9112 §9.3.2}
 * @see {@link https://www.rfc-editor.org/rfc/rfc9112#section-9.6 | RFC 9112 §9.6}: what follows a `close` is no request.
 */
export function createUnreadRefusal({ json }: { readonly json: Headers }) {
  const waiting = new WeakSet<Socket>();
  return (error: ParseError, socket: Answering): void => {
    if (error.code === "ECONNRESET" || socket.destroyed || waiting.has(socket)) return;
    waiting.add(socket);
    afterAnswers(socket, () => {
      if (socket.destroyed) return;
      const isAnswered = error.code === afterEnd || socket._httpMessage?.headersSent === true;
      if (socket.writable && !isAnswered) socket.write(answerTo(error, json));
      socket.destroy(error);
    });
  };
}

/** Goes on once all requests are answered that came whole. One that did not is what could not be read. */
function afterAnswers(socket: Answering, goOn: () => void): void {
  const answer = socket._httpMessage;
  if (answer?.req.complete === true) answer.once("close", () => afterAnswers(socket, goOn));
  else goOn();
}

function answerTo(error: ParseError, json: Headers): string {
  const [status, description] = told.get(error.code) ?? (lacksMethod(error) ? unknownMethod : malformed);
  const { headers, body } = answerError(invalidRequest(description), json, status);
  const fields = { ...headers, "content-length": String(Buffer.byteLength(body)), connection: "close" };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`;
}

/** Whether all but the method of the first line could be read: bytes that are no HTTP, such as those of TLS, fail at the method as well. */
function lacksMethod({ code, rawPacket, bytesParsed = 0 }: ParseError): boolean {
  if (code !== "HPE_INVALID_METHOD" || !Buffer.isBuffer(rawPacket)) return false;
  return bytesParsed < rawPacket.indexOf("\n") && requestLine.test(rawPacket.toString("latin1"));
}
