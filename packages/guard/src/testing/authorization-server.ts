import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What the server says of a token: claims as JSON, or a full answer of its own. */
export type Answer = object | ((response: ServerResponse) => void);

/** An authorization server in this process whose answers a test decides. */
export interface TestServer {
  readonly issuer: string;
  /** Every request so far, as `METHOD /path`. */
  readonly requests: string[];
  /** The `Authorization` headers and forms introspection was asked with. */
  readonly introspections: { readonly authorization: string | undefined; readonly form: URLSearchParams }[];
  close(): void;
}

/** Starts it on loopback. `metadata` changes the document; `undefined` for a path answers 404 there. */
export async function startAuthorizationServer(options: {
  readonly answer: (token: string) => Answer;
  readonly metadata?: Record<string, unknown>;
  readonly wellKnown?: string;
  /** What it answers everywhere else; 404 otherwise. */
  readonly elsewhere?: (response: ServerResponse) => void;
  /** Answers at `/jwks`, which the metadata then names. */
  readonly keys?: () => Answer;
}): Promise<TestServer> {
  const requests: string[] = [];
  const introspections: TestServer["introspections"] = [];
  const wellKnown = options.wellKnown ?? "/.well-known/oauth-authorization-server";
  let issuer = "";

  async function introspect(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await text(request));
    introspections.push({ authorization: request.headers.authorization, form });
    const answer = options.answer(form.get("token") ?? "");
    if (typeof answer === "function") answer(response);
    else json(response, answer);
  }

  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (request.url === wellKnown) {
      const published = options.keys === undefined ? {} : { jwks_uri: `${issuer}/jwks` };
      json(response, {
        issuer,
        introspection_endpoint: `${issuer}/introspect`,
        ...published,
        ...options.metadata,
      });
    } else if (request.url === "/jwks" && options.keys !== undefined) {
      const answer = options.keys();
      if (typeof answer === "function") answer(response);
      else json(response, answer);
    } else if (request.url === "/introspect") void introspect(request, response);
    else if (options.elsewhere !== undefined) options.elsewhere(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { issuer, requests, introspections, close };
}

function json(response: ServerResponse, body: object): void {
  response.setHeader("content-type", "application/json").end(JSON.stringify(body));
}
