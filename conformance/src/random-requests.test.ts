import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callback, startInstance, type Instance } from "./instance.ts";
import { basic, createRawClient, type RawClient, type RawRequest } from "./raw.ts";

/*
 * Random and mutated requests at every endpoint. Whatever is sent, the answer is below 500, and the server still works.
 */

let instance: Instance;
let raw: RawClient;
beforeAll(async () => {
  instance = await startInstance();
  raw = createRawClient(instance.issuer);
});
afterAll(async () => {
  raw.close();
  await instance.remove();
});

const requests = 20_000;
const atOnce = 50;

const paths = [
  "/authorize",
  "/token",
  "/introspect",
  "/revoke",
  "/userinfo",
  "/jwks",
  "/.well-known/openid-configuration",
  "/.well-known/oauth-authorization-server",
  "/sign-in",
  "/consent",
  "/sign-out",
  "/set-up",
  "/",
  "/healthz",
  "/readyz",
  "/assets/",
  "/nowhere",
];
const names = [
  "grant_type",
  "code",
  "redirect_uri",
  "code_verifier",
  "client_id",
  "client_secret",
  "refresh_token",
  "scope",
  "token",
  "token_type_hint",
  "response_type",
  "state",
  "nonce",
  "prompt",
  "max_age",
  "code_challenge",
  "code_challenge_method",
  "request",
  "login",
  "password",
  "csrf",
  "decision",
  "text",
  "access_token",
  "__proto__",
  "constructor",
  "",
];
const words = [
  "authorization_code",
  "refresh_token",
  "client_credentials",
  "web-app",
  "browser-app",
  "openid read",
  "code",
  "none",
  "S256",
  "login",
  "0",
  "-1",
  "1e999",
  callback,
  "gwat_k001AAAA",
  "gwrt_k001AAAA",
  "gwac_k001AAAA",
  "gwrq_k001AAAA",
  "%00",
  "%zz",
  "%ff",
  "ü",
  "\u{1F600}",
  "a".repeat(5000),
  "<script>",
  "' OR 1=1 --",
  "\r\nx: y",
  "__proto__",
];

const value = fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary", maxLength: 40 }));
const pair = fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 8 })), value, fc.boolean());
const pairs = fc
  .array(pair, { maxLength: 8 })
  .map((list) =>
    list.map(([name, text, raw_]) => `${name}=${raw_ ? text : encodeURIComponent(text)}`).join("&"),
  );
const body = fc.oneof(
  { weight: 6, arbitrary: pairs.map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  { weight: 1, arbitrary: fc.json().map((text) => Buffer.from(text)) },
);
const contentType = fc.constantFrom(
  "application/x-www-form-urlencoded",
  "application/x-www-form-urlencoded",
  "application/x-www-form-urlencoded; charset=utf-8",
  "application/x-www-form-urlencoded; charset=utf-16",
  "application/json",
  "multipart/form-data; boundary=x",
  "text/plain",
  "x",
  "",
);
const authorization = fc.constantFrom(
  "",
  "Basic",
  "Basic !",
  "Basic YTpi",
  "Basic OjpcOg==",
  "Bearer",
  "Bearer x",
  "Bearer gwat_k001AAAA",
  "DPoP x",
  "proof",
);
const cookie = fc.constantFrom(
  "",
  "gw_session=x",
  "gw_session=gwss_k001AAAA; gw_browser=y",
  "=;=;",
  "a".repeat(3000),
);

const bodiless: ReadonlySet<string> = new Set(["GET", "HEAD", "TRACE", "OPTIONS"]);

function requestLine(path: string, query: string): string {
  // Only what a client can put on a request line.
  const visible = query.replaceAll(/[^\x21-\x7e]/g, "%ff");
  return query === "" ? path : `${path}?${visible}`;
}

const aRequest: fc.Arbitrary<RawRequest> = fc
  .record({
    method: fc.constantFrom(
      "GET",
      "POST",
      "POST",
      "POST",
      "PUT",
      "DELETE",
      "PATCH",
      "OPTIONS",
      "HEAD",
      "TRACE",
    ),
    path: fc.constantFrom(...paths),
    query: fc.oneof({ weight: 3, arbitrary: fc.constant("") }, { weight: 2, arbitrary: pairs }),
    body,
    contentType,
    authorization,
    cookie,
    origin: fc.constantFrom("", "null", "https://evil.example", "http://127.0.0.1:9"),
  })
  .map(
    ({ method, path, query, body: bytes, contentType: type, authorization: proof, cookie: jar, origin }) => {
      const headers = Object.entries({
        "content-type": type,
        authorization: proof === "proof" ? basic(instance.webApp) : proof,
        cookie: jar,
        origin,
      }).filter(([, text]) => text !== "");
      const line = { method, path: requestLine(path, query), headers: Object.fromEntries(headers) };
      return bodiless.has(method) ? line : Object.assign(line, { body: bytes });
    },
  );

it(`answers ${requests} random requests, none of them with a 5xx`, { timeout: 240_000 }, async () => {
  let sent = 0;
  const batch = fc.array(aRequest, { minLength: atOnce, maxLength: atOnce, size: "max" });
  await fc.assert(
    fc.asyncProperty(batch, async (all) => {
      const answers = await Promise.all(all.map((request) => raw.send(request)));
      sent += answers.length;
      const bad = answers.findIndex(({ status }) => status >= 500);
      expect(bad === -1 ? "" : `${answers[bad]?.status} for ${JSON.stringify(all[bad])}`).toBe("");
    }),
    { numRuns: requests / atOnce, endOnFailure: true },
  );
  expect(sent).toBeGreaterThanOrEqual(requests);
  expect((await raw.send({ method: "GET", path: "/readyz" })).status).toBe(200);
});
