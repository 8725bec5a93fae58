import { apiOperations, problemKinds } from "@grantway/api";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, it } from "vitest";
import { givenServer } from "../../testing/composed-server.ts";
import { askerWith } from "../../testing/management.ts";

it("the OpenAPI document is served to everybody, keeps to the specification, and can be asked for again by its tag", async () => {
  const server = await givenServer({}, { people: false });
  const anybody = askerWith(server, () => ({}));
  const answer = await anybody.raw("GET", "/openapi.json");
  expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
  const document = (await answer.json()) as Record<string, unknown>;
  expect(document).toMatchObject({ openapi: "3.1.0", servers: [{ url: "http://localhost:4400/api/v1" }] });
  const { valid, errors } = await new Validator().validate(document);
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  const tag = answer.headers.get("etag") ?? "";
  // Of several, or marked weak by a proxy that compresses (RFC 9110 §13.1.2).
  for (const condition of [tag, `W/${tag}`, `"another", ${tag}`, "*"]) {
    const again = await anybody.raw("GET", "/openapi.json", { headers: { "if-none-match": condition } });
    expect([condition, again.status]).toEqual([condition, 304]);
  }
  const other = await anybody.raw("GET", "/openapi.json", { headers: { "if-none-match": '"another"' } });
  expect(other.status).toBe(200);
});

it("the reference shows every operation and every problem to people, under a policy without scripts of its own", async () => {
  const server = await givenServer({}, { people: false });
  const answer = await askerWith(server, () => ({})).raw("GET", "/docs");
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(answer.headers.get("content-security-policy")).toContain("script-src 'self'");
  const page = await answer.text();
  for (const { name } of apiOperations) expect(page).toContain(`id="${name}"`);
  for (const name of Object.keys(problemKinds)) expect(page).toContain(`id="${name}"`);
  expect(page).not.toContain("[object");
});

it("the reference has a script of modules, each there without types, and no other file of ours", async () => {
  const server = await givenServer({}, { people: false });
  const anybody = askerWith(server, () => ({}));
  const page = await anybody.raw("GET", "/docs");
  const policy = page.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("trusted-types 'none'");
  expect(policy).not.toContain("unsafe");
  const first =
    /<script type="module" src="[^"]*\/api\/v1(\/docs\/[^"]+)">/.exec(await page.text())?.[1] ?? "";
  const seen = new Set<string>();
  for (const queue = [first]; queue.length > 0;) {
    const path = queue.pop() ?? "";
    if (seen.has(path)) continue;
    seen.add(path);
    const answer = await anybody.raw("GET", path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    const source = await answer.text();
    expect(source).not.toMatch(/^(?:import type|export interface)/m);
    for (const [, name = ""] of source.matchAll(/from "\.\/([^"]+)"/g)) {
      queue.push(path.replace(/[^/]+$/, name));
    }
  }
  expect(seen.size).toBeGreaterThan(5);
  for (const other of [
    first.replace("main.ts", "answer.test.ts"),
    first.replace(/[^/]+\/main/, "old/main"),
  ]) {
    expect((await anybody.raw("GET", other)).status).toBe(404);
  }
});

it("a method that an address does not know is told from an address that leads nowhere, RFC 9110 §15.5.6", async () => {
  const anybody = askerWith(await givenServer({}, { people: false }), () => ({}));
  for (const [method, path, status, allow] of [
    ["OPTIONS", "/clients", 405, "GET, POST, HEAD"],
    ["OPTIONS", "/clients/app", 405, "GET, PATCH, DELETE, HEAD"],
    ["POST", "/openapi.json", 405, "GET, HEAD"],
    ["DELETE", "/docs", 405, "GET, HEAD"],
    ["OPTIONS", "/docs/x/main.ts", 405, "GET, HEAD"],
    ["OPTIONS", "/nowhere", 404, null],
  ] as const) {
    const answer = await anybody.raw(method, path);
    expect([method, path, answer.status, answer.headers.get("allow")]).toEqual([method, path, status, allow]);
  }
});
