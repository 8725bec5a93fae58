import { apiOperations } from "@grantway/api";
import { permissions } from "@grantway/protocol";
import { expect, it } from "vitest";
import { givenServer } from "../../testing/composed-server.ts";
import { askerWith, program } from "../../testing/management.ts";

/** With the status where it is not that of no body at all. */
const bodies = [
  ["application/json", "", undefined],
  ["application/json", "{", undefined],
  ["application/x-www-form-urlencoded", "", undefined],
  ["text/plain;charset=UTF-8", "", undefined],
  ["json", "", undefined],
  ["application/x-www-form-urlencoded", "a=b", 415],
  ["text/plain;charset=UTF-8", "hello", 415],
] as const;

it("a body that an operation has no use for changes nothing, RFC 9110 §9.3, and a form or text that a page of anybody can send is refused", async () => {
  const server = await givenServer({ GRANTWAY_API_REQUESTS_PER_MINUTE: "1000000" }, { people: false });
  const asker = await program(server, permissions);
  const found: unknown[] = [];
  for (const { name, method, path, body: schema } of apiOperations) {
    if (schema !== undefined) continue;
    const address = path.replaceAll(/\{\w+\}/g, "nobody");
    const headers = { "if-match": '"1"' };
    const { status } = await asker.raw(method, address, { headers });
    for (const [type, body, refused] of bodies) {
      const sent = { body, headers: { ...headers, "content-type": type } };
      const answer = await asker.raw(method, address, sent);
      const wanted = method === "GET" ? status : (refused ?? status);
      if (answer.status !== wanted) found.push([name, type, body, answer.status, wanted]);
    }
  }
  expect(found).toEqual([]);
});

it("a body of a media type that is none, or at an address that leads nowhere, is refused as a problem (RFC 9457)", async () => {
  const anybody = askerWith(await givenServer({}, { people: false }), () => ({}));
  for (const [path, type, status] of [
    ["/clients", "json", 401],
    ["/nowhere", "application/json", 404],
  ] as const) {
    const answer = await anybody.raw("POST", path, { body: "{", headers: { "content-type": type } });
    expect([path, answer.status]).toEqual([path, status]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  }
});
