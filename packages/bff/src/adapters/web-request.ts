import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { BffProblem } from "../answers/problem.ts";

/**
 * A request of Node as a `Request`, which is aborted when the browser goes away.
 *
 * @param target - path and query, as they came.
 * @throws {BffProblem} `bad-request` when the `Host` header makes no address
 */
export function webRequest(request: IncomingMessage, response: ServerResponse, target: string): Request {
  const { method = "GET", rawHeaders } = request;
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const [name = "", value = ""] = rawHeaders.slice(at, at + 2);
    // Those of HTTP/2 that are part of the request line.
    if (!name.startsWith(":")) headers.append(name, value);
  }
  const controller = new AbortController();
  response.once("close", () => controller.abort());
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(new URL(target, baseOf(request)), {
    method,
    headers,
    signal: controller.signal,
    ...(hasBody ? { body: Readable.toWeb(request) as ReadableStream, duplex: "half" } : {}),
  });
}

/**
 * `https://host` as the request itself says it: by its socket and its `Host` header.
 *
 * @throws {BffProblem} `bad-request` when that makes no address
 */
export function baseOf({ socket, headers }: Pick<IncomingMessage, "socket" | "headers">): URL {
  const protocol = "encrypted" in socket && socket.encrypted === true ? "https" : "http";
  const authority = headers[":authority"];
  const host = headers.host ?? (typeof authority === "string" ? authority : "localhost");
  const base = URL.parse(`${protocol}://${host}`);
  if (base !== null && base.pathname === "/" && base.search === "" && base.username === "") return base;
  throw new BffProblem("bad-request", "The Host header of this request names no host that could be one.");
}
