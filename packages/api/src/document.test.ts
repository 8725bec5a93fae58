import { describe, expect, it } from "vitest";
import { apiOperations } from "./all.ts";
import { createApiDocument } from "./document.ts";

const document = createApiDocument({ issuer: "https://id.example", version: "1" });

describe("the OpenAPI document", () => {
  it("has every operation of the contract under its name, and says what it needs", () => {
    const described = Object.values(document.paths ?? {}).flatMap((path) => Object.values(path ?? {}));
    expect(new Set(described.map(({ operationId }) => operationId))).toEqual(
      new Set(apiOperations.map(({ name }) => name)),
    );
    expect(document.paths?.["/clients/{id}"]?.patch).toMatchObject({
      operationId: "clients.update",
      security: [{ oauth: ["clients:write"] }, { oauth: ["own-clients:write"] }, { session: [] }],
    });
  });

  it("tells of numbers in a query as numbers, though they are sent as text", () => {
    const limit = document.paths?.["/clients"]?.get?.parameters?.find(
      (parameter) => "name" in parameter && parameter.name === "limit",
    );
    expect(limit).toMatchObject({ in: "query", schema: { type: "integer", minimum: 1, maximum: 200 } });
  });
});
