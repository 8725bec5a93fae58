import { expect, it } from "vitest";
import type { Guard, GuardedRequest } from "../guard.ts";
import { decideOn, type NodeRequest, pathOf } from "./node-request.ts";

async function seen(request: NodeRequest): Promise<GuardedRequest | undefined> {
  const asked: GuardedRequest[] = [];
  const guard: Guard = {
    authorize: async (one) => {
      asked.push(one);
      return { outcome: "refused", refusal: { status: 403, headers: {}, reason: "only looked" } };
    },
  };
  expect(await decideOn(guard, request, ["read"], undefined)).toMatchObject({ reason: "only looked" });
  return asked[0];
}

it("a request of Node is asked about with each line of its headers, its query and what its proxy says", async () => {
  const headers = { authorization: "Bearer a", host: "10.0.0.1", "x-forwarded-proto": "https" };
  const headersDistinct = { authorization: ["Bearer a", "Bearer b"], dpop: ["x", "y"] };
  const request = { method: "GET", url: "/notes?limit=5", headers, headersDistinct };
  expect(await seen(request)).toEqual({
    authorization: ["Bearer a", "Bearer b"],
    proof: ["x", "y"],
    method: "GET",
    url: "/notes?limit=5",
    query: new URLSearchParams("limit=5"),
    form: undefined,
    forwarded: { protocol: "https", host: "10.0.0.1" },
    scopes: ["read"],
    stepUp: undefined,
  });
});

it("one that has no lines apart, as of HTTP/2, is asked about with what it has, at the address it came by, RFC 9112 §3.2", async () => {
  const headers = { authorization: "Bearer a", ":authority": "api.example", "x-forwarded-host": "a, b" };
  const request = { url: "/notes", originalUrl: "/v1/notes", headers };
  expect(await seen(request)).toMatchObject({
    authorization: "Bearer a",
    proof: undefined,
    url: "/v1/notes",
    query: undefined,
    forwarded: { protocol: undefined, host: "a, b" },
  });
  expect(pathOf({ ...request, originalUrl: "/v1/notes?a=b?c" })).toBe("/v1/notes");
  expect(pathOf({ ...request, originalUrl: "https://api.example/v1/notes?a=b" })).toBe("/v1/notes");
});
