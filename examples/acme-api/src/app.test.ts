import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { createGuard } from "@grantway/guard";
import type { FastifyInstance } from "fastify";
import fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "./app.ts";
import { notesPerPerson, openNotes } from "./notes.ts";

const url = "http://localhost:4410";
let authorizationServer: FastifyInstance;
let api: FastifyInstance;

/** Tokens are `name.scope.scope`: a very small authorization server. */
function claimsOf(token: string) {
  const [name = "", ...scopes] = token.split(".");
  if (name === "") return { active: false };
  const person = name === "robot" ? { sub: "robot" } : { sub: `id-${name}`, username: name };
  return {
    active: true,
    token_type: "Bearer",
    aud: url,
    client_id: "app",
    scope: scopes.join(" "),
    ...person,
  };
}

beforeAll(async () => {
  authorizationServer = fastify();
  authorizationServer.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string" },
    (_, body, done) => done(null, new URLSearchParams(String(body))),
  );
  authorizationServer.post<{ Body: URLSearchParams }>("/introspect", async (request) =>
    claimsOf(request.body.get("token") ?? ""),
  );
  authorizationServer.get("/.well-known/oauth-authorization-server", async () => ({
    issuer,
    introspection_endpoint: `${issuer}/introspect`,
  }));
  const issuer = await authorizationServer.listen({ port: 0, host: "127.0.0.1" });
  const guard = createGuard({ issuer, clientId: "acme-api", clientSecret: "secret", audience: url });
  api = createApi({ url, issuer, guard, notes: openNotes({ database: ":memory:", now: () => new Date() }) });
});
afterAll(async () => {
  await api.close();
  await authorizationServer.close();
});

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

async function call(token: string | undefined, line: string, payload?: object | string, type?: string) {
  const [method, path] = line.split(" ") as [Method, string];
  const headers: Record<string, string> = {};
  if (token !== undefined) headers["authorization"] = `Bearer ${token}`;
  if (payload !== undefined) headers["content-type"] = type ?? "application/json";
  return api.inject({ method, url: path, headers, ...(payload === undefined ? {} : { payload }) });
}

describe("the sample API", () => {
  it("says whose token it holds", async () => {
    const response = await call("ada.read", "GET /api/username");
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ username: "ada" });
  });

  it("tells profile and companies of the same person", async () => {
    expect((await call("ada.read", "GET /api/profile")).json()).toEqual({
      username: "ada",
      subject: "id-ada",
      app: "app",
      scopes: ["read"],
      token_expires_at: null,
    });
    expect((await call("grace.read", "GET /api/companies")).json().items).toHaveLength(2);
  });

  it("keeps notes: write, list, delete", async () => {
    const created = await call("ada.read.write", "POST /api/notes", { text: "Remember the milk" });
    expect(created.statusCode).toBe(201);
    const { id } = created.json();
    const list = await call("ada.read.write", "GET /api/notes?limit=1");
    expect(list.json()).toMatchObject({ items: [{ id, text: "Remember the milk" }], next: null });
    const again = await call("ada.read.write", `PUT /api/notes/${id}`, { text: "And the bread" });
    expect(again.json()).toMatchObject({ id, text: "And the bread" });
    expect((await call("ada.read.write", `GET /api/notes/${id}`)).json()).toMatchObject({
      text: "And the bread",
    });
    expect((await call("ada.read.write", `DELETE /api/notes/${id}`)).statusCode).toBe(204);
    expect((await call("ada.read.write", `GET /api/notes/${id}`)).statusCode).toBe(404);
    expect((await call("ada.read.write", `DELETE /api/notes/${id}`)).statusCode).toBe(404);
  });

  it("stops at the limit of notes with 409", async () => {
    for (let n = 0; n < notesPerPerson; n += 1) await call("full.write", "POST /api/notes", { text: "x" });
    expect((await call("full.write", "POST /api/notes", { text: "x" })).statusCode).toBe(409);
  });

  it("shows companies, projects, a report and a picture to who is in the company, and to nobody else", async () => {
    const first = (await call("ada.read", "GET /api/companies/harbor/projects?limit=2&status=active")).json();
    expect(first).toMatchObject({ total: 22, items: [{ status: "active" }, { status: "active" }] });
    const one = first.items[0].id;
    expect((await call("ada.read", `GET /api/companies/harbor/projects/${one}`)).json()).toMatchObject({
      id: one,
    });
    const changed = await call("ada.write", `PATCH /api/companies/harbor/projects/${one}`, {
      status: "done",
    });
    expect(changed.json()).toMatchObject({ id: one, status: "done" });
    const picture = await call("ada.read", "GET /api/companies/harbor/picture");
    expect([picture.headers["content-type"], picture.body]).toEqual([
      "image/svg+xml",
      expect.stringContaining(">HC<"),
    ]);
    for (const path of ["projects", `projects/${one}`, "report", "picture"]) {
      expect((await call("mary.read", `GET /api/companies/harbor/${path}`)).statusCode).toBe(404);
    }
    expect((await call("ada.read", "GET /api/companies/harbor/projects?status=lost")).statusCode).toBe(400);
    expect((await call("ada.write", `PATCH /api/companies/harbor/projects/${one}`, {})).statusCode).toBe(400);
  });

  it("makes five reports a minute for each person, and says when to come again with 429", async () => {
    const report = () => call("ada.read", "GET /api/companies/harbor/report");
    const made = await Promise.all([report(), report(), report(), report(), report()]);
    expect(made.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
    expect(made[0]?.body).toMatch(/^id,name,status,budget\r\nharbor-64,/);
    const late = await report();
    expect([late.statusCode, late.json().error]).toEqual([429, "too_many_requests"]);
    expect(Number(late.headers["retry-after"])).toBeGreaterThan(0);
  });

  it.each([
    ["GET /api/username", "read"],
    ["GET /api/profile", "read"],
    ["GET /api/companies", "read"],
    ["GET /api/notes", "read"],
    ["POST /api/notes", "write"],
    ["GET /api/notes/1", "read"],
    ["PUT /api/notes/1", "write"],
    ["DELETE /api/notes/1", "write"],
    ["GET /api/companies/harbor/projects", "read"],
    ["GET /api/companies/harbor/projects/1", "read"],
    ["PATCH /api/companies/harbor/projects/1", "write"],
    ["GET /api/companies/harbor/report", "read"],
    ["GET /api/companies/harbor/picture", "read"],
  ])("%s needs %s, RFC 6750 §3.1", async (line, scope) => {
    const bare = await call(undefined, line);
    expect(bare.statusCode).toBe(401);
    expect(bare.headers["www-authenticate"]).toBe(`Bearer realm="${url}", scope="${scope}"`);
    const invalid = await call(".", line);
    expect(invalid.statusCode).toBe(401);
    expect(invalid.headers["www-authenticate"]).toContain('error="invalid_token"');
    const narrow = await call(`ada.${scope === "read" ? "write" : "read"}`, line);
    expect(narrow.statusCode).toBe(403);
    expect(narrow.headers["www-authenticate"]).toContain(`error="insufficient_scope"`);
    expect(narrow.headers["www-authenticate"]).toContain(`scope="${scope}"`);
    const inQuery = await call("ada.read.write", `${line}?access_token=ada.read.write`);
    expect(inQuery.statusCode).toBe(400);
    expect(inQuery.json().error).toBe("invalid_request");
  });

  it("refuses tokens in header and form at once, RFC 6750 §3.1", async () => {
    const form = "application/x-www-form-urlencoded";
    const twice = await call("ada.write", "POST /api/notes", "access_token=ada.write&text=x", form);
    expect(twice.statusCode).toBe(400);
    expect(twice.headers["www-authenticate"]).toContain('error="invalid_request"');
    expect((await call("ada.write", "POST /api/notes", "text=x", form)).statusCode).toBe(415);
  });

  it.each([
    ["nothing", undefined],
    ["broken JSON", "{"],
    ["an empty text", { text: "" }],
    ["a blank text", { text: " \n " }],
    ["a text that is too long", { text: "x".repeat(1001) }],
    ["a NUL", { text: "a\u0000b" }],
    ["another type", { text: 5 }],
    ["more than the text", { text: "x", owner: "grace" }],
  ])("refuses a note made of %s with 400", async (_, payload) => {
    const response = await call("ada.write", "POST /api/notes", payload);
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ error: "invalid_request" });
  });

  it("refuses other media types with 415 and bodies over the limit with 413", async () => {
    expect((await call("ada.write", "POST /api/notes", "<a/>", "text/xml")).statusCode).toBe(415);
    expect((await call("ada.write", "POST /api/notes", { text: "x".repeat(9000) })).statusCode).toBe(413);
  });

  it.each(["limit=0", "limit=101", "limit=x", "limit=1&limit=2", "after=x", "after=%00"])(
    "refuses the page ?%s with 400",
    async (query) => {
      expect((await call("ada.read", `GET /api/notes?${query}`)).statusCode).toBe(400);
    },
  );

  it("refuses a token an app got for itself: there is no person behind it", async () => {
    const response = await call("robot.read", "GET /api/username");
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ error: "no_person" });
  });

  it("answers a browser's preflight without a token, and lets it read the challenge", async () => {
    const headers = { origin: "http://localhost:4430", "access-control-request-method": "POST" };
    const preflight = await api.inject({ method: "OPTIONS", url: "/api/notes", headers });
    expect(preflight.statusCode).toBe(204);
    expect(preflight.headers["access-control-allow-headers"]).toContain("authorization");
    const refused = await call(undefined, "GET /api/notes");
    expect(refused.headers["access-control-allow-origin"]).toBe("*");
    expect(refused.headers["access-control-expose-headers"]).toBe("www-authenticate");
  });

  it("refuses a header field of one value that was sent twice, RFC 9110 §5.3", async () => {
    const port = Number(new URL(await api.listen({ port: 0, host: "127.0.0.1" })).port);
    const fields = { Host: "a", "Content-Type": "text/plain", Authorization: "Bearer ada.read" };
    for (const [name, value] of Object.entries(fields)) {
      const lines = Object.entries(fields).map((line) => line.join(": "));
      const head = ["GET /api/profile HTTP/1.1", ...lines, `${name}: ${value}`, "Connection: close", "", ""];
      const socket = connect(port, "127.0.0.1").end(head.join("\r\n"));
      expect([name, (await text(socket)).slice(0, 12)]).toEqual([name, "HTTP/1.1 400"]);
    }
  });

  it("answers malformed paths and unknown operations without a 5xx", async () => {
    for (const path of ["/api/notes/%E0%A4%A", "/api/%00", "/nowhere"]) {
      expect((await call("ada.read", `GET ${path}`)).statusCode).toBeLessThan(500);
    }
  });
});
