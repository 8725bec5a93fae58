import { describe, expect, it } from "vitest";
import { givenServer } from "../../testing/composed-server.ts";

describe("a public document", () => {
  it("may be kept for minutes and asked for again by its tag, RFC 9110 §13.1.2", async () => {
    const { http } = await givenServer();
    for (const url of [
      "/jwks",
      "/.well-known/openid-configuration",
      "/.well-known/oauth-authorization-server",
    ]) {
      const { headers, body } = await http.inject(url);
      expect(headers["cache-control"]).toBe("public, max-age=300");
      expect(headers).not.toHaveProperty("pragma");
      const tag = String(headers["etag"]);
      for (const condition of [tag, `W/${tag}`, `"other", ${tag}`, `"a",W/${tag} , "b"`, "*"]) {
        const again = await http.inject({ url, headers: { "if-none-match": condition } });
        expect([again.statusCode, again.body, again.headers["etag"]]).toEqual([304, "", tag]);
        expect(again.headers).toMatchObject({
          "cache-control": "public, max-age=300",
          "access-control-allow-origin": "*",
        });
      }
      const changed = await http.inject({ url, headers: { "if-none-match": '"other"' } });
      expect([changed.statusCode, changed.body]).toEqual([200, body]);
      const head = await http.inject({ method: "HEAD", url });
      expect([head.statusCode, head.body, head.headers["etag"]]).toEqual([200, "", tag]);
    }
  });

  it("that cannot be read now is kept by nobody", async () => {
    const { http, storage } = await givenServer();
    await storage.close();
    const { statusCode, headers } = await http.inject("/.well-known/openid-configuration");
    expect(statusCode).toBeGreaterThanOrEqual(500);
    expect(headers["cache-control"]).toBe("no-store");
    // A script is told of an outage as of an outage, and not as of a server that it may not ask.
    expect(headers["access-control-allow-origin"]).toBe("*");
  });
});
