import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { givenServer } from "../../testing/composed-server.ts";

const on = { GRANTWAY_SESSION_MANAGEMENT: "on" };

it("is a page that anybody may have in a frame, which runs its own script and nothing else", async () => {
  const { http } = await givenServer(on);
  const { headers, body } = await http.inject("/check-session");
  const [, script = ""] = /<script[^>]*>(.*)<\/script>/s.exec(body) ?? [];
  const hash = createHash("sha256").update(script).digest("base64");
  expect(String(headers["content-security-policy"]).split("; ")).toEqual([
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
  expect(headers).not.toHaveProperty("x-frame-options");
  expect(headers).not.toHaveProperty("set-cookie");
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
});

it("may be kept for minutes and asked for again by its tag, as it is the same for everybody", async () => {
  const { http } = await givenServer(on);
  const { headers } = await http.inject("/check-session");
  expect(headers).toMatchObject({
    "cache-control": "public, max-age=300",
    etag: expect.any(String) as string,
  });
  expect(headers).not.toHaveProperty("vary");
  const again = await http.inject({
    url: "/check-session",
    headers: {
      "if-none-match": String(headers["etag"]),
      cookie: "grantway-state=x",
      "accept-language": "de",
    },
  });
  expect([again.statusCode, again.body]).toEqual([304, ""]);
});

it.each([
  ["http://localhost:4400", "grantway-state"],
  ["https://login.example", "__Host-grantway-state"],
])("reads the cookie as browsers have it at %s", async (issuer, cookie) => {
  const { http } = await givenServer({ ...on, GRANTWAY_ISSUER: issuer });
  expect((await http.inject("/check-session")).body).toContain(`data-cookie="${cookie}"`);
});

it("is under the path of the issuer", async () => {
  const { http } = await givenServer({ ...on, GRANTWAY_ISSUER: "https://acme.example/login" });
  const document = (await http.inject("/login/.well-known/openid-configuration")).json<object>();
  expect(document).toMatchObject({ check_session_iframe: "https://acme.example/login/check-session" });
  expect((await http.inject("/login/check-session")).statusCode).toBe(200);
});

it("is not there where nobody switched it on", async () => {
  const { http } = await givenServer();
  expect((await http.inject("/check-session")).statusCode).toBe(404);
});
