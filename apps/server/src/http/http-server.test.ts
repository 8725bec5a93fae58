import { describe, expect, it } from "vitest";
import { givenServer } from "../testing/composed-server.ts";

const html = { accept: "text/html,application/xhtml+xml" };

describe("every page", () => {
  it("may not be framed, scripted, cached or made to tell where it was", async () => {
    const { headers } = await (await givenServer()).http.inject({ url: "/sign-out", headers: html });
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers["content-security-policy"]).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
    );
    expect(headers).not.toHaveProperty("strict-transport-security");
  });

  it("on the way to a client leaves out what would stop the way there", async () => {
    const { headers } = await (await givenServer()).http.inject({ url: "/sign-in", headers: html });
    expect(headers["content-security-policy"]).not.toContain("form-action");
    expect(headers).not.toHaveProperty("cross-origin-opener-policy");
  });
});

describe("an address with nothing behind it", () => {
  it("is a page for a browser and JSON for a program", async () => {
    const { http } = await givenServer();
    const page = await http.inject({ url: "/nowhere", headers: html });
    expect([page.statusCode, page.body.includes("There is no such page")]).toEqual([404, true]);
    const json = await http.inject("/nowhere");
    expect([json.statusCode, json.json<{ error: string }>().error]).toEqual([404, "not_found"]);
  });

  it.each(["/%zz", "/token/%c0%80"])("may be malformed, like %s, and still gets its 4xx", async (url) => {
    const { http } = await givenServer();
    for (const headers of [html, {}]) {
      const { statusCode } = await http.inject({ url, headers });
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(statusCode).toBeLessThan(500);
    }
  });

  it.each(["POST", "PUT", "DELETE"] as const)(
    "is told from a wrong method, such as %s on a page",
    async (method) => {
      const answer = await (await givenServer()).http.inject({ method, url: "/" });
      expect(answer.statusCode).toBe(405);
      expect(answer.headers["allow"]).toBe("GET, HEAD");
    },
  );
});

describe("assets", () => {
  it("are named by their content and kept for ever", async () => {
    const { http } = await givenServer();
    const page = await http.inject({ url: "/sign-in", headers: html });
    const [stylesheet = ""] = /\/assets\/pages-[\w-]{16}\.css/.exec(page.body) ?? [];
    const [icon = ""] = /\/assets\/mark-[\w-]{16}\.svg/.exec(page.body) ?? [];
    const style = await http.inject(stylesheet);
    expect(style.headers).toMatchObject({
      "content-type": "text/css; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    });
    expect(style.body).toContain("--accent:");
    expect(style.body).toContain(".button");
    expect((await http.inject(icon)).headers["content-type"]).toBe("image/svg+xml");
    const [script = ""] = /\/assets\/once-[\w-]{16}\.js/.exec(page.body) ?? [];
    expect((await http.inject(script)).headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "x-content-type-options": "nosniff",
    });
  });
});

describe("discovery", () => {
  it("names the issuer and endpoints that are really there", async () => {
    const { http, config } = await givenServer();
    const metadata = (await http.inject("/.well-known/openid-configuration")).json<Record<string, string>>();
    expect(metadata["issuer"]).toBe(config.issuer);
    const urls = Object.entries(metadata).filter(([name]) => /_endpoint$|jwks_uri/.test(name));
    expect(urls).toHaveLength(9);
    for (const [, url] of urls) {
      const { statusCode } = await http.inject({ method: "OPTIONS", url: new URL(url).pathname });
      expect(statusCode).not.toBe(404);
    }
  });

  it("lives wherever clients look for an issuer with a path (RFC 8414 §3.1, §5), and so does everything else below it", async () => {
    const { http } = await givenServer({ GRANTWAY_ISSUER: "https://example.com/auth" });
    for (const url of [
      "/auth/.well-known/openid-configuration",
      "/auth/.well-known/oauth-authorization-server",
      "/.well-known/openid-configuration/auth",
      "/.well-known/oauth-authorization-server/auth",
    ]) {
      expect((await http.inject(url)).json()).toMatchObject({
        token_endpoint: "https://example.com/auth/token",
      });
    }
    const page = await http.inject({ url: "/auth/sign-in", headers: html });
    expect(page.body).toContain('action="/auth/sign-in"');
    expect(page.body).toContain('href="/auth/assets/pages-');
    expect((await http.inject({ url: "/auth", headers: html })).headers.location).toBe("/auth/sign-in");
    expect((await http.inject("/sign-in")).statusCode).toBe(404);
  });
});
