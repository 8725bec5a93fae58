import { describe, expect, it } from "vitest";
import type { ProviderDefinition } from "../provider-definition.ts";
import { shapeOf, shapeRequest } from "./shape-request.ts";

const standard = () => ({
  url: "https://p.example/token",
  parameters: new URLSearchParams({ grant_type: "authorization_code", code: "c", client_id: "me" }),
  headers: { authorization: "Basic x", "content-type": "application/x-www-form-urlencoded" },
});

describe("shaping a request", () => {
  it("leaves a standard one as it is", () => {
    expect(shapeRequest(standard(), {}, {})).toMatchObject({
      method: "POST",
      url: "https://p.example/token",
      headers: { authorization: "Basic x", accept: "application/json", "user-agent": "grantway" },
      body: "grant_type=authorization_code&code=c&client_id=me",
    });
  });

  it("sends JSON", () => {
    const { headers, body } = shapeRequest(standard(), { body: "json" }, {});
    expect(headers["content-type"]).toBe("application/json");
    expect(JSON.parse(body ?? "")).toEqual({ grant_type: "authorization_code", code: "c", client_id: "me" });
  });

  it("sends a query where a provider insists", () => {
    const wire = shapeRequest(standard(), { method: "GET" }, {});
    expect(wire).toMatchObject({ method: "GET", url: expect.stringContaining("?grant_type=") as string });
    expect(wire.body).toBeUndefined();
  });

  it("renames, leaves out, adds and fills", () => {
    const shape = {
      rename: { client_id: "client_key" },
      omit: ["grant_type"],
      parameters: { audience: "{base}/api" },
      optionalParameters: { realm: "{realm}", shop: "{shop}" },
      headers: { "X-App": "{client_id}" },
    };
    const { body, headers } = shapeRequest(standard(), shape, {
      base: "https://b",
      shop: "s",
      client_id: "me",
    });
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      code: "c",
      client_key: "me",
      audience: "https://b/api",
      shop: "s",
    });
    expect(headers["x-app"]).toBe("me");
  });

  it("lets the connection's own parameters win", () => {
    const wire = shapeRequest(standard(), { parameters: { prompt: "a" } }, {}, { prompt: "b" });
    expect(new URLSearchParams(wire.body).get("prompt")).toBe("b");
  });

  it("says which value a template lacks, and not the others", () => {
    const attempt = () => shapeRequest(standard(), { parameters: { a: "{shop}{code}" } }, { code: "secret" });
    expect(attempt).toThrow("needs a value for shop");
  });

  it("merges a step over what holds for every one, but not over the browser's", () => {
    const definition: ProviderDefinition = {
      id: "p",
      name: "P",
      requests: {
        every: { body: "json", headers: { a: "1", b: "1" }, omit: ["x"] },
        refresh: { body: "form", headers: { b: "2" }, omit: ["y"] },
      },
    };
    expect(shapeOf(definition, "refresh")).toMatchObject({
      body: "form",
      headers: { a: "1", b: "2" },
      omit: ["x", "y"],
    });
    expect(shapeOf(definition, "code")).toMatchObject({ body: "json" });
    expect(shapeOf(definition, "authorization")).toEqual({});
  });
});
