import { hash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";

let app: FastifyInstance;
beforeAll(async () => {
  app = await createApp(readConfig({ TOKEN_APP_ISSUER: "https://id.example/tenant" }));
});
afterAll(() => app.close());

const get = (url: string) => app.inject({ method: "GET", url });

describe("serving an app that runs in the browser", () => {
  it("lets the page talk to the provider and the API and nobody else", async () => {
    const policy = String((await get("/")).headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self' https://id.example http://localhost:4410;");
    expect(policy).not.toContain("unsafe");
  });

  it("allows the one inline script, the import map, by its hash", async () => {
    const { body, headers } = await get("/");
    const inline = [...body.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([^]*?)<\/script>/g)];
    expect(inline).toHaveLength(1);
    const expected = hash("sha256", inline[0]?.[1] ?? "", "base64");
    expect(headers["content-security-policy"]).toContain(`'sha256-${expected}'`);
  });

  it("serves every module the page needs, without types", async () => {
    const seen = new Set<string>();
    const queue = ["/app/main.ts"];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const { body, statusCode, headers } = await get(path);
      expect(statusCode).toBe(200);
      expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
      expect(body).not.toMatch(/^(import type|export interface)/m);
      for (const [, name] of body.matchAll(/from "\.\/([^"]+)"/g)) queue.push(`/app/${name}`);
    }
    expect([...seen]).toEqual(expect.arrayContaining(["/app/by-code.ts", "/app/by-fragment.ts"]));
    expect((await get("/modules/oauth4webapi.js")).body).toContain(
      "export async function authorizationCodeGrantRequest",
    );
  });

  it("tells the page its settings, and no secret: it has none", async () => {
    expect((await get("/settings.json")).json()).toEqual({
      issuer: "https://id.example/tenant",
      clientId: "token-app",
      api: "http://localhost:4410",
      scope: "openid profile email offline_access read write",
      redirectUri: "http://localhost:4430/callback",
      method: "code",
    });
  });

  it("answers the callback with the same page", async () => {
    expect((await get("/callback?code=c&state=s")).body).toBe((await get("/")).body);
  });

  it.each(["/app/pending.test.ts", "/app/../main.ts", "/modules/../package.json"])(
    "does not serve %s",
    async (path) => {
      expect((await get(path)).statusCode).toBe(404);
    },
  );
});
