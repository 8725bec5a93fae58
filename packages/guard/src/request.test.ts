import { describe, expect, it } from "vitest";
import type { Guard } from "./guard.ts";
import { insufficientScope, missingToken } from "./refusal.rfc6750.ts";
import { guardRequest } from "./request.ts";

const access = {
  subject: "ada",
  username: undefined,
  clientId: undefined,
  scopes: ["read"],
  expiresAt: undefined,
  authenticatedAt: undefined,
  acr: undefined,
  boundTo: undefined,
  organisation: undefined,
  installation: undefined,
  claims: {},
};

function given(
  answer: (request: Parameters<Guard["authorize"]>[0]) => Awaited<ReturnType<Guard["authorize"]>>,
): Guard {
  return { authorize: async (request) => answer(request) };
}

describe("the Request adapter", () => {
  it("asks with header, query and scopes, and answers the access", async () => {
    const guard = given((asked) => {
      expect(asked).toMatchObject({ authorization: "Bearer a", scopes: ["read"] });
      expect((asked.query as URLSearchParams).get("limit")).toBe("5");
      return { outcome: "granted", access };
    });
    const request = new Request("https://api.example/?limit=5", { headers: { authorization: "Bearer a" } });
    expect(await guardRequest(guard, request, "read")).toBe(access);
  });

  it("answers a refusal as a response with challenge and JSON", async () => {
    const guard = given(({ scopes }) => ({
      outcome: "refused",
      refusal: insufficientScope({ realm: "acme" }, scopes),
    }));
    const response = (await guardRequest(guard, new Request("https://api.example/"), "write")) as Response;
    expect(response.status).toBe(403);
    expect(response.headers.get("www-authenticate")).toContain('scope="write"');
    expect(await response.json()).toMatchObject({ error: "insufficient_scope" });
  });

  it("answers a missing token with an empty body", async () => {
    const guard = given(() => ({ outcome: "refused", refusal: missingToken({ realm: "acme" }) }));
    const response = (await guardRequest(guard, new Request("https://api.example/"))) as Response;
    expect(response.status).toBe(401);
    expect(await response.text()).toBe("");
  });
});
