import { Agent, request } from "node:http";

/** A request that is sent as given: any method, any path, any bytes. */
export interface RawRequest {
  readonly method: string;
  /** Path and query, as it goes on the request line. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
}

/** What came back. */
export interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The body as JSON, or `undefined` when it is none. */
  readonly json: Readonly<Record<string, unknown>> | undefined;
}

/** Sends raw requests to an origin over a few kept connections. */
export interface RawClient {
  send(request: RawRequest): Promise<RawResponse>;
  close(): void;
}

/** Opens a client. A request fails after a minute without an answer, since hanging is a bug too. */
export function createRawClient(origin: string, connections = 32): RawClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    send: ({ method, path, headers, body }) =>
      new Promise((resolve, reject) => {
        const { hostname, port } = new URL(origin);
        const bytes = body === undefined ? undefined : Buffer.from(body);
        const sent = request(
          {
            agent,
            hostname,
            port,
            method,
            path,
            timeout: 60_000,
            headers: {
              ...headers,
              ...(bytes === undefined ? {} : { "content-length": String(bytes.length) }),
            },
          },
          (response) => {
            let text = "";
            response.setEncoding("utf8");
            response.on("data", (chunk: string) => void (text += chunk));
            response.on("error", reject);
            response.on("end", () =>
              resolve({
                status: response.statusCode ?? 0,
                headers: response.headers,
                text,
                json: parse(text),
              }),
            );
          },
        );
        sent.on("timeout", () => sent.destroy(new Error(`no answer to ${method} ${path}`)));
        sent.on("error", reject);
        sent.end(bytes);
      }),
    close: () => agent.destroy(),
  };
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** `Basic` credentials, form-urlencoded first (RFC 6749 §2.3.1). */
export function basic({ id, secret }: { readonly id: string; readonly secret: string }): string {
  return `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString("base64")}`;
}

/** A form post. */
export function form(
  path: string,
  fields: Readonly<Record<string, string>> | string,
  authorization?: string,
): RawRequest {
  return {
    method: "POST",
    path,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      ...(authorization === undefined ? {} : { authorization }),
    },
    body: typeof fields === "string" ? fields : new URLSearchParams(fields).toString(),
  };
}
