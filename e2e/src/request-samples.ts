import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/* What stands behind the page of requests: a document, and an API behind the path of the page's own server. */

const note = {
  type: "object",
  required: ["text"],
  properties: {
    id: { type: "string", readOnly: true },
    text: { type: "string", minLength: 2, maxLength: 1000, description: "What you want to remember." },
    colour: { enum: ["red", "blue"] },
    tags: { type: "array", items: { type: "string" } },
    place: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
  },
};

/** One of everything that a value may be. */
const order = {
  type: "object",
  required: ["payment", "when"],
  properties: {
    payment: {
      oneOf: [
        {
          title: "Card",
          type: "object",
          required: ["kind", "number"],
          properties: { kind: { const: "card" }, number: { type: "string" } },
        },
        {
          title: "Bank",
          type: "object",
          required: ["kind", "iban"],
          properties: { kind: { const: "bank" }, iban: { type: "string" } },
        },
      ],
    },
    when: { type: "string", format: "date-time" },
    lines: {
      type: "array",
      items: {
        type: "object",
        required: ["name"],
        properties: { name: { type: "string" }, count: { type: "integer", minimum: 1 } },
      },
    },
    labels: { type: "object", additionalProperties: { type: "string" } },
    ways: { type: "array", items: { enum: ["post", "pigeon"] } },
    anything: {},
  },
};

const scope = (name: string) => ({ security: [{ login: [name] }] });
const path = { name: "id", in: "path", required: true, schema: { type: "string" } };

const acme = {
  openapi: "3.1.1",
  info: { title: "Acme", version: "1" },
  servers: [{ url: "/api" }],
  paths: {
    "/notes": {
      get: {
        operationId: "listNotes",
        summary: "Your notes, newest first",
        ...scope("read"),
        parameters: [
          {
            name: "since",
            in: "query",
            required: true,
            description: "No older ones.",
            schema: { type: "string", format: "date" },
          },
          { name: "limit", in: "query", schema: { type: "integer", minimum: 1, maximum: 100, default: 20 } },
          { name: "order", in: "query", schema: { enum: ["up", "down"] } },
          { name: "done", in: "query", schema: { type: "boolean" } },
          { name: "tags", in: "query", schema: { type: "array", items: { type: "string" } } },
          {
            name: "filter",
            in: "query",
            style: "deepObject",
            schema: { type: "object", properties: { by: { type: "string" } } },
          },
          { name: "X-Trace", in: "header", schema: { type: "string" } },
        ],
      },
      post: {
        operationId: "addNote",
        summary: "Write a note",
        ...scope("write"),
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/Note" },
              examples: { long: { summary: "A long one", value: { text: "long" } } },
            },
            "multipart/form-data": {
              schema: {
                type: "object",
                required: ["text"],
                properties: { text: { type: "string" }, file: { type: "string", format: "binary" } },
              },
            },
          },
        },
      },
    },
    "/notes/{id}": {
      get: { operationId: "getNote", summary: "One note", ...scope("read"), parameters: [path] },
      put: {
        operationId: "saveNote",
        ...scope("write"),
        parameters: [path],
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Note" } } },
        },
      },
    },
    "/orders/{id}": {
      get: { operationId: "getOrder", parameters: [path] },
      put: {
        operationId: "saveOrder",
        parameters: [path],
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Order" } } },
        },
      },
    },
    "/slow": { get: { operationId: "slow", summary: "Never ends" } },
    "/refused/{id}": { get: { operationId: "refused", deprecated: true, parameters: [path] } },
  },
  components: {
    schemas: { Note: note, Order: order },
    securitySchemes: {
      login: { type: "oauth2", flows: { authorizationCode: { scopes: { read: "Read", write: "Write" } } } },
    },
  },
};

/** As many operations as make a document of about this many megabytes. */
function huge(megabytes: number): string {
  const description = "x".repeat(10_000);
  const paths = Object.fromEntries(
    Array.from({ length: megabytes * 100 }, (_, at) => [
      `/p${at}`,
      { get: { operationId: `o${at}`, description, tags: ["all"] } },
    ]),
  );
  return JSON.stringify({ ...acme, paths: { ...acme.paths, ...paths } });
}

const anOrder = {
  payment: { kind: "bank", iban: "DE00" },
  when: "2026-01-31T12:00:00Z",
  lines: [{ name: "Tea" }],
  anything: [1],
};

interface Note {
  readonly version: number;
  readonly value: Readonly<Record<string, unknown>>;
}

let kept: Note = { version: 1, value: {} };

/** Puts the one note back, and as somebody else would change it. */
export function setNote(value: Note["value"]): void {
  kept = { version: kept.version + 1, value: { id: "1", ...value } };
}

/** What the API was asked last, with its body. */
export const lastAsked: {
  method?: string;
  url?: string;
  headers?: IncomingMessage["headers"];
  body?: string;
} = {};

/** Answers what is no file of the page. */
export function requestSample(pathname: string, request: IncomingMessage, response: ServerResponse): boolean {
  if (pathname.startsWith("/documents/"))
    return send(response, 200, documentOf(pathname.slice("/documents/".length)));
  if (!pathname.startsWith("/bff/api/acme/")) return false;
  void text(request).then((body) => {
    Object.assign(lastAsked, { method: request.method, url: request.url, headers: request.headers, body });
    return answer(pathname.slice("/bff/api/acme".length), { request, response, body });
  });
  return true;
}

function documentOf(name: string): string {
  if (name === "huge") return huge(50);
  if (name === "swagger") return JSON.stringify({ swagger: "2.0", paths: {} });
  return JSON.stringify(acme);
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: string;
}

function answer(path: string, { request, response, body }: Exchange): boolean {
  const [, refused] = /^\/refused\/(.+)$/.exec(path) ?? [];
  if (refused !== undefined) return refuse(response, refused);
  if (path === "/slow") return response.writeHead(200).write("begun");
  if (path === "/orders/1" && request.method === "GET") return send(response, 200, JSON.stringify(anOrder));
  if (path !== "/notes/1") return send(response, 200, JSON.stringify({ method: request.method, body }));
  return request.method === "PUT" ? save({ request, response, body }) : read(response);
}

function read(response: ServerResponse): boolean {
  return send(response, 200, JSON.stringify(kept.value), { etag: `"${kept.version}"` });
}

function save({ request, response, body }: Exchange): boolean {
  if (request.headers["if-match"] !== `"${kept.version}"`) return send(response, 412, "{}");
  const value = JSON.parse(body) as { readonly text?: string };
  if (value.text === "taken") {
    const problem = {
      title: "Invalid",
      detail: "One thing is wrong.",
      errors: [{ pointer: "/text", detail: "Somebody has this one." }],
    };
    return send(response, 422, JSON.stringify(problem), { "content-type": "application/problem+json" });
  }
  setNote(value);
  return read(response);
}

/** As the page's own server refuses. */
function refuse(response: ServerResponse, type: string): boolean {
  const problem = { type: `urn:grantway:bff:${type}`, title: type, detail: `It is ${type}.`, scope: "write" };
  return send(response, 403, JSON.stringify(problem), { "content-type": "application/problem+json" });
}

function send(
  response: ServerResponse,
  status: number,
  content: string,
  headers: Readonly<Record<string, string>> = {},
): boolean {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(content);
  return true;
}
