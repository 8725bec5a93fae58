import { apiOperations } from "@grantway/api";
import { createApiDocument } from "@grantway/api/document";
import { describe, expect, it } from "vitest";
import { describedIn, type OpenApi } from "./browser/contract.ts";
import { exampleOf } from "./browser/example.ts";

const document = createApiDocument({ issuer: "https://id.example", version: "1" }) as unknown as OpenApi;

describe("the contract, as the reference reads it", () => {
  it("has every operation, with all that it is asked with", () => {
    for (const { body, method, name, params } of apiOperations) {
      const described = describedIn(document, name);
      expect(described.method).toBe(method);
      expect(described.body === undefined).toBe(body === undefined);
      const inPath = described.parameters.filter((parameter) => parameter.in === "path");
      expect(inPath.map((parameter) => parameter.name)).toEqual(Object.keys(params?.shape ?? {}));
    }
    expect(() => describedIn(document, "nothing.such")).toThrow("no operation nothing.such");
  });

  it("gives an example of every body that its schema takes", () => {
    for (const { body, name } of apiOperations) {
      const { body: schema } = describedIn(document, name);
      if (body === undefined || schema === undefined) continue;
      const example = exampleOf(document, schema);
      const { success, error } = body.safeParse(example);
      expect([name, success, error?.issues]).toEqual([name, true, undefined]);
    }
  });
});

describe("an example", () => {
  it("is what has to be said, and where nothing has to be, a little of what may be", () => {
    const text = { type: "string" };
    const properties = { a: text, b: text, c: { type: ["integer", "null"], minimum: 5 } };
    expect(exampleOf(document, { type: "object", properties, required: ["c"] })).toEqual({ c: 5 });
    expect(exampleOf(document, { type: "object", properties })).toEqual({ a: "text" });
  });

  it("ends where a schema goes on for ever", () => {
    const components = { schemas: { Tree: { type: "array", items: { $ref: "#/components/schemas/Tree" } } } };
    const tree = exampleOf({ paths: {}, components }, { $ref: "#/components/schemas/Tree" });
    expect(JSON.stringify(tree)).toContain("null");
  });
});
