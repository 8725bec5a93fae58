import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { PageFile } from "@grantway/built-page";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createExplorerApp } from "./explorer-app.ts";
import { readSettings } from "./settings.ts";

const file = (path: string, content: string, type: string): PageFile => ({
  path,
  type,
  content: Buffer.from(content),
  immutable: path.startsWith("/assets/"),
  coded: {},
});

const built = [
  file("/index.html", '<script type="module" src="./assets/main-1.js"></script>', "text/html; charset=utf-8"),
  file("/assets/main-1.js", "run()", "text/javascript; charset=utf-8"),
];

const openapi = JSON.stringify({ openapi: "3.1.1", info: { title: "Acme", version: "1" }, paths: {} });
const upstream = createServer((_, response) => response.end(openapi));
let app: ReturnType<typeof createExplorerApp>;

beforeAll(async () => {
  await new Promise<void>((resolve) => upstream.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
  const settings = readSettings(
    {
      EXPLORER_ORIGIN: "https://explorer.example",
      EXPLORER_ACME_BASE: base,
      EXPLORER_ACME_ISSUER: "https://id.example",
      EXPLORER_ACME_CLIENT_ID: "explorer",
      EXPLORER_ACME_CLIENT_SECRET: "never-to-be-seen",
    },
    () => randomBytes(32).toString("base64url"),
  );
  app = createExplorerApp({ settings, page: async () => built, now: Date.now, logger: false });
});
afterAll(async () => {
  await app.close();
  upstream.closeAllConnections();
  upstream.close();
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

describe("the server of the explorer", () => {
  it("answers a path that is one of the backend's only when it is decoded", async () => {
    expect((await get("/%62ff/session")).statusCode).toBe(404);
  });

  it.each(["/explorer", "/explorer/acme/-/getUsername?search=a"])(
    "answers %s with its one document, never kept, which may load and call nothing but this origin",
    async (url) => {
      const { statusCode, headers, body } = await get(url);
      expect(statusCode).toBe(200);
      expect(body).toContain('src="/explorer/assets/main-1.js"');
      expect(headers).toMatchObject({
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "x-frame-options": "DENY",
        "strict-transport-security": "max-age=63072000",
        "content-security-policy": [
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' blob:",
          "media-src blob:",
          "connect-src 'self'",
          "worker-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types grantway-worker",
        ].join("; "),
      });
    },
  );

  it("leads from its root to the page, and is alive", async () => {
    expect((await get("/")).headers.location).toBe("/explorer");
    expect((await get("/healthz")).json()).toEqual({ status: "ok" });
  });

  it("has files for ever, and none of an older page", async () => {
    expect((await get("/explorer/assets/main-1.js")).headers["cache-control"]).toContain("immutable");
    expect((await get("/explorer/assets/main-0.js")).statusCode).toBe(404);
  });

  it("tells the page of its APIs, without the secret of any client", async () => {
    const { json, body } = await get("/explorer/profiles");
    expect(json()).toMatchObject({
      mayAdd: true,
      apis: [{ id: "acme", own: false, provider: { id: "acme" } }],
    });
    expect(body).not.toContain("never-to-be-seen");
    expect(body).not.toContain("client");
  });

  it("hands on the document of an API, from wherever the operator said it is, and once to each browser", async () => {
    const { statusCode, headers, body } = await get("/explorer/documents/acme");
    expect([statusCode, body]).toEqual([200, openapi]);
    // Text, so that no browser takes what a stranger wrote for a page.
    expect(headers).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "x-content-type-options": "nosniff",
    });
    const again = await get("/explorer/documents/acme", { "if-none-match": String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    // Of a browser that has it through a proxy that compresses, RFC 9110 §13.1.2.
    const weak = await get("/explorer/documents/acme", { "if-none-match": `"other", W/${headers.etag}` });
    expect(weak.statusCode).toBe(304);
  });

  it.each(["/explorer/documents/nobody", "/nowhere"])("answers %s with a problem", async (url) => {
    const { statusCode, headers, json } = await get(url);
    expect(statusCode).toBe(404);
    expect(headers["content-type"]).toContain("application/problem+json");
    expect(json()).toMatchObject({ status: 404, detail: expect.stringMatching(/^There is no/) });
  });
});
