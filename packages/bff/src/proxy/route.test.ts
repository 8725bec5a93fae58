import { describe, expect, it } from "vitest";
import type { Api } from "./api.ts";
import { readRoute } from "./route.ts";

const orders: Api = {
  name: "orders",
  provider: "acme",
  origin: "https://api.example",
  path: "/v1",
  headers: {},
  scopes: [],
  scheme: undefined,
};
const read = (target: string) => readRoute(target, "/bff/api/", new Map([["orders", orders]]));

describe("the target of a call", () => {
  it.each([
    ["/bff/api/orders/7?x=1", "/v1/7", "?x=1"],
    ["/bff/api/orders", "/v1", ""],
    ["/bff/api/orders?a=/../b", "/v1", "?a=/../b"],
    ["/bff/api/orders/?", "/v1/", "?"],
  ])("%s is %s%s of the API", (target, path, search) => {
    expect(read(target)).toEqual({ api: orders, path, search });
  });

  it.each(["/bff/session", "/bff/apis/orders", "/", "http://evil.example/bff/api/orders", "*"])(
    "%s is none",
    (target) => {
      expect(read(target)).toBeUndefined();
    },
  );

  it.each(["/bff/api/", "/bff/api/other/7", "/bff/api/constructor", "/bff/api/%6Frders", "/bff/api//orders"])(
    "%s names no API of the list",
    (target) => {
      expect(() => read(target)).toThrow(expect.objectContaining({ type: "not-found" }));
    },
  );

  it.each([
    "/bff/api/orders/../x",
    "/bff/api/orders//evil.example",
    "/bff/api/orders\\..\\x",
    "/bff/api/orders/7?a b",
  ])("%s leads out of the API", (target) => {
    expect(() => read(target)).toThrow(expect.objectContaining({ type: expect.any(String) as string }));
  });
});
