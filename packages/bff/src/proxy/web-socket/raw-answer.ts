import { STATUS_CODES, validateHeaderValue } from "node:http";
import type { Duplex } from "node:stream";
import { type BffProblem, problemParts } from "../../answers/problem.ts";

/**
 * Writes the beginning of an answer to a socket that Node has handed over. `headers` are name and value in turn.
 *
 * @throws {TypeError} for a value that no header can hold
 */
export function writeHead(socket: Duplex, status: number, headers: readonly string[]): void {
  let text = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n`;
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const [name = "", value = ""] = headers.slice(at, at + 2);
    validateHeaderValue(name, value);
    text += `${name}: ${value}\r\n`;
  }
  socket.write(`${text}\r\n`, "latin1");
}

/** Answers a request that is not upgraded, and ends the connection, whether or not the other side ends its half (RFC 6455 §4.2.2). */
export function answerProblem(socket: Duplex, problem: BffProblem, more: readonly string[] = []): void {
  const { status, headers, body } = problemParts(problem);
  writeHead(socket, status, [...headers, ...more, "connection", "close", "content-length", `${body.length}`]);
  socket.end(body, () => socket.destroy());
}
