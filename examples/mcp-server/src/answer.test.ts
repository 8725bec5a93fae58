import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createGuard } from "@grantway/guard";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAnswer } from "./answer.ts";
import { createNotes } from "./notes.ts";
import { serveFetch } from "./serve-fetch.ts";

/** A very small authorization server, to which tokens are `name.scope.scope`, with `-` for `:`. */
let authorizationServer: Server;
let server: Server;
let url: string;
const failures: Error[] = [];

beforeAll(async () => {
  server = serveFetch((request) => answer(request));
  authorizationServer = createServer((request, response) => {
    void text(request).then((body) => {
      response.setHeader("content-type", "application/json");
      if (request.method !== "POST")
        return response.end(JSON.stringify({ issuer, introspection_endpoint: issuer }));
      const [name = "", ...scopes] = (new URLSearchParams(body).get("token") ?? "").split(".");
      const claims = {
        active: true,
        token_type: "Bearer",
        aud: url,
        client_id: "agent",
        scope: scopes.join(" ").replaceAll("-", ":"),
      };
      return response.end(JSON.stringify(scopes.length === 0 ? { active: false } : { ...claims, sub: name }));
    });
  });
  const issuer = `http://127.0.0.1:${await listening(authorizationServer)}`;
  url = `http://127.0.0.1:${await listening(server)}/mcp`;
  const guard = createGuard({ issuer, clientId: "mcp", clientSecret: "s", audience: url, describedAs: {} });
  const answer = createAnswer({
    url,
    guard,
    notes: createNotes(),
    fail: (error) => void failures.push(error),
  });
});
afterAll(() => {
  for (const one of [server, authorizationServer]) one.close().closeAllConnections();
});

async function listening(one: Server): Promise<number> {
  one.listen(0, "127.0.0.1");
  await once(one, "listening");
  return (one.address() as AddressInfo).port;
}

async function post(body: string, token?: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body,
  });
  return {
    status: response.status,
    challenge: response.headers.get("www-authenticate"),
    text: await response.text(),
  };
}

const call = (name: string, args: object = {}) =>
  JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params: { name, arguments: args } });

describe("the tools", () => {
  it("are for who has a token, with the scope of each tool, RFC 6750 §3.1", async () => {
    expect(await post(call("list_notes"))).toMatchObject({
      status: 401,
      challenge: expect.stringContaining('scope="notes:read"'),
    });
    expect(await post(call("add_note", { text: "x" }), "ada.notes-read")).toMatchObject({
      status: 403,
      challenge: expect.stringContaining('scope="notes:read notes:write"'),
    });
  });

  it("keep notes of each person apart", async () => {
    const written = await post(call("add_note", { text: "Milk" }), "ada.notes-read.notes-write");
    expect(written).toMatchObject({ status: 200, text: expect.stringContaining("The note is written.") });
    expect((await post(call("list_notes"), "ada.notes-read")).text).toContain("Milk");
    expect((await post(call("list_notes"), "grace.notes-read")).text).not.toContain("Milk");
  });

  it.each(["{", "", "x".repeat(70_000)])("answer what is no message in kind", async (body) => {
    const { status } = await post(body, "ada.notes-read");
    expect([400, 413]).toContain(status);
    expect(failures).toEqual([]);
  });

  it("are not for a page that came here under another name", async () => {
    const { status } = await post(call("list_notes"), "ada.notes-read", { origin: "https://evil.example" });
    expect(status).toBe(403);
  });

  it("are nowhere else", async () => {
    const response = await fetch(url.replace("/mcp", "/other"));
    expect(response.status).toBe(404);
  });
});
