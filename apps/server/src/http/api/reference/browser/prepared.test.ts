import { describe, expect, it } from "vitest";
import type { Described } from "./contract.ts";
import { onlyAsks, prepare } from "./prepared.ts";

const update: Described = {
  method: "PATCH",
  path: "/clients/{id}",
  parameters: [
    { name: "id", in: "path", required: true, schema: { type: "string" } },
    { name: "limit", in: "query", schema: { type: "integer" } },
    { name: "search", in: "query", schema: { type: "string" } },
    { name: "If-Match", in: "header", required: true, schema: { type: "string" } },
  ],
  body: { type: "object" },
};
const typed = (values: Readonly<Record<string, string>>, body = "") => ({
  values: new Map(Object.entries(values)),
  body,
});

describe("what was typed, as a request", () => {
  it("stands where the operation takes it, and what stayed empty nowhere", () => {
    const values = { id: "a/b c", limit: "5", search: "", "If-Match": "7" };
    expect(prepare(update, "/auth/api/v1", typed(values, '{"name":"X"}'))).toEqual({
      method: "PATCH",
      address: "/auth/api/v1/clients/a%2Fb%20c?limit=5",
      headers: { "if-match": '"7"', "content-type": "application/json" },
      body: '{"name":"X"}',
    });
  });

  it("has no body where none was typed, or where the operation takes none", () => {
    expect(prepare(update, "", typed({ id: "a" }, " "))).not.toHaveProperty("body");
    const { body: _, ...none } = update;
    expect(prepare(none, "", typed({ id: "a", body: "{}" }, "{}"))).not.toHaveProperty("body");
  });

  it("only asks where it is a GET: everything else is told before it is sent", () => {
    const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
    expect(methods.filter((method) => onlyAsks({ method }))).toEqual(["GET"]);
  });
});
