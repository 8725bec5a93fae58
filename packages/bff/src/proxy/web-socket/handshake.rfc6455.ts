import { hash } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/* The opening of a WebSocket (RFC 6455 §4), as the server of the page and as the client of the API. */

/** Whether a request asks to open a WebSocket in the version everybody speaks. */
export function isHandshake({ method, headers }: Pick<IncomingMessage, "method" | "headers">): boolean {
  return (
    method === "GET" &&
    headers.upgrade?.toLowerCase() === "websocket" &&
    headers["sec-websocket-version"] === "13" &&
    // 16 bytes.
    /^[+/\dA-Za-z]{22}==$/.test(headers["sec-websocket-key"] ?? "")
  );
}

/** The headers by which we ask the API for what the page asks us, name and value in turn. */
export function askingHeaders(asked: IncomingHttpHeaders): readonly string[] {
  const key = asked["sec-websocket-key"] ?? "";
  return ["sec-websocket-version", "13", "sec-websocket-key", key, ...switching, ...negotiated(asked)];
}

/**
 * Whether the API agreed to this very handshake. If it did not, whatever it goes on to send is no WebSocket.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6455#section-4.1 | RFC 6455 §4.1}
 */
export function isAgreed(answer: IncomingHttpHeaders, asked: IncomingHttpHeaders): boolean {
  return answer.upgrade?.toLowerCase() === "websocket" && answer["sec-websocket-accept"] === acceptFor(asked);
}

/** The headers by which we agree with the page, name and value in turn. */
export function agreeingHeaders(answer: IncomingHttpHeaders, asked: IncomingHttpHeaders): readonly string[] {
  return ["sec-websocket-accept", acceptFor(asked), ...switching, ...negotiated(answer)];
}

const switching = ["connection", "Upgrade", "upgrade", "websocket"];

/** Asked for by the page and chosen by the API: handed on as they are. */
function negotiated(headers: IncomingHttpHeaders): readonly string[] {
  return ["sec-websocket-protocol", "sec-websocket-extensions"].flatMap((name) => {
    const value = headers[name];
    return typeof value === "string" ? [name, value] : [];
  });
}

/** RFC 6455 §4.2.2. */
function acceptFor(asked: IncomingHttpHeaders): string {
  const key = asked["sec-websocket-key"] ?? "";
  return hash("sha1", `${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`, "base64");
}
