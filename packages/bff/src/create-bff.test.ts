import { describe, expect, it } from "vitest";
import { createBff } from "./create-bff.ts";
import { aKey } from "./testing/a-key.ts";
import { origin } from "./testing/given.ts";

const bff = createBff({
  origin,
  keys: [aKey],
  providers: { github: { provider: "github", client: { id: "app" } } },
});

const ask = (path: string, init?: RequestInit) => bff.handle(new Request(new URL(path, origin), init));

describe("the routes", () => {
  it.each(["/", "/bff", "/bffx/login", "/other/bff/login"])("leave %s to the app", async (path) => {
    expect(await ask(path)).toBeUndefined();
  });

  it.each([
    ["/bff/", "GET", 404],
    ["/bff/constructor", "GET", 404],
    ["/bff/login", "POST", 405],
    ["/bff/session", "DELETE", 405],
    ["/bff/session", "GET", 403],
  ])("refuse %s by %s with %i and say why", async (path, method, status) => {
    const answer = await ask(path, { method });
    expect([answer?.status, answer?.headers.get("content-type")]).toEqual([
      status,
      "application/problem+json",
    ]);
  });

  it("are not made of settings that are wrong", () => {
    expect(() => createBff({ origin, keys: [], providers: {} })).toThrow("keys is empty");
  });
});
