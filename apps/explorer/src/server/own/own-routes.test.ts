import fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOwnCookie } from "./own-cookie.ts";
import { ownRoutes } from "./own-routes.ts";

const origin = "https://explorer.example";
const keys = ["k".repeat(43)];
const cookie = createOwnCookie({ keys, origin });
const app = fastify();
beforeAll(() => ownRoutes(app, { cookie, origin, privateHosts: false }));
afterAll(() => app.close());

const api = {
  name: "My API",
  document: "https://api.example/openapi.json",
  base: "https://api.example/",
  issuer: "https://id.example",
  clientId: "mine",
  clientSecret: "s3cret",
  scopes: ["read"],
};
const ours = { "x-grantway-bff": "1", origin, "sec-fetch-site": "same-origin" };

function send(payload: object, headers: Record<string, string> = ours, before = "") {
  return app.inject({
    method: "POST",
    url: "/explorer/own",
    payload,
    headers: { ...headers, cookie: before },
  });
}

/** What a browser sends back of what it was told to keep. */
function kept({ headers }: { readonly headers: Record<string, unknown> }): string {
  return String(headers["set-cookie"]).split(";", 1)[0] ?? "";
}

describe("an API that a person adds", () => {
  it("rests sealed in a cookie that no script reads, secret and all", async () => {
    const answer = await send(api);
    expect([answer.statusCode, answer.json()]).toEqual([201, { id: "own-my-api" }]);
    expect(answer.headers["set-cookie"]).toMatch(
      /^__Host-grantway-explorer-own=.*; HttpOnly; SameSite=Lax; Secure$/,
    );
    expect(String(answer.headers["set-cookie"])).not.toContain("s3cret");
    expect(cookie.read(kept(answer))).toEqual([{ ...api, base: "https://api.example", id: "own-my-api" }]);
  });

  it("keeps its secret when it is changed without one, but not for another issuer", async () => {
    const before = kept(await send(api));
    const { clientSecret: _, ...without } = api;
    const changed = await send({ ...without, scopes: [] }, ours, before);
    expect(cookie.read(kept(changed))).toMatchObject([{ clientSecret: "s3cret", scopes: [] }]);
    const moved = await send({ ...without, issuer: "https://evil.example" }, ours, before);
    expect(cookie.read(kept(moved))[0]).not.toHaveProperty("clientSecret");
  });

  it("is taken away again, and with the last one the cookie", async () => {
    const before = kept(await send(api));
    const remove = (id: string) =>
      app.inject({ method: "DELETE", url: `/explorer/own/${id}`, headers: { ...ours, cookie: before } });
    expect((await remove("own-other")).statusCode).toBe(404);
    const removed = await remove("own-my-api");
    expect([removed.statusCode, removed.headers["set-cookie"]]).toEqual([
      204,
      expect.stringContaining("Max-Age=0"),
    ]);
  });

  it.each([
    ["without the header of our pages", { origin, "sec-fetch-site": "same-origin" }],
    ["from another origin", { ...ours, origin: "https://evil.example" }],
    ["from another site", { ...ours, "sec-fetch-site": "cross-site" }],
  ])("is refused %s", async (_, headers) => {
    expect((await send(api, headers)).statusCode).toBe(403);
  });

  it.each([
    ["an address without https", { base: "http://api.example" }],
    ["this machine", { issuer: "https://127.0.0.1:8080" }],
    ["this machine by its name", { document: "https://localhost/openapi.json" }],
    ["a private network in another notation", { document: "https://0x0a000001/" }],
    ["a name and password in an address", { base: "https://a:b@api.example" }],
    ["no address", { base: "api.example" }],
    ["a scope that is none", { scopes: ["a b"] }],
    ["something nobody asked for", { admin: true }],
    ["no name", { name: " " }],
  ])("is refused with %s", async (_, wrong) => {
    const answer = await send({ ...api, ...wrong });
    expect([answer.statusCode, answer.headers["set-cookie"]]).toEqual([400, undefined]);
  });

  it("is refused where a browser could keep no more, and those before stay", async () => {
    const document = `https://api.example/${"x".repeat(300)}`;
    const statuses: number[] = [];
    let before = "";
    for (let at = 0; statuses.at(-1) !== 413 && at < 20; at += 1) {
      const answer = await send({ ...api, name: `API ${at}`, document }, ours, before);
      statuses.push(answer.statusCode);
      before = answer.statusCode === 201 ? kept(answer) : before;
    }
    expect(statuses.at(-1)).toBe(413);
    expect(cookie.read(before)).toHaveLength(statuses.length - 1);
    expect(statuses.length).toBeGreaterThan(4);
  });

  it.each(["", "other=1", "__Host-grantway-explorer-own=", "__Host-grantway-explorer-own=tampered"])(
    "is not there for the cookies %j",
    (header) => {
      expect(cookie.read(header)).toEqual([]);
    },
  );

  it("opens with a key that was retired, and not with another", async () => {
    const before = kept(await send(api));
    const other = ["z".repeat(43)];
    expect(createOwnCookie({ keys: [...other, ...keys], origin }).read(before)).toHaveLength(1);
    expect(createOwnCookie({ keys: other, origin }).read(before)).toEqual([]);
  });

  it("is kept by an explorer at another port in a cookie of its own, which begins with what was added before", async () => {
    const before = kept(await send(api));
    const elsewhere = createOwnCookie({ keys, origin: "https://explorer.example:8443" });
    expect(elsewhere.read(before)).toHaveLength(1);
    const emptied = kept({ headers: { "set-cookie": elsewhere.write([]) } });
    const both = `${before}; ${emptied}`;
    expect([elsewhere.read(both), cookie.read(both)]).toEqual([
      [],
      [expect.objectContaining({ name: "My API" })],
    ]);
  });
});
