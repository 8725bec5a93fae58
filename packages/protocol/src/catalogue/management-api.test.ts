import { describe, expect, it } from "vitest";
import { permissions } from "../operations/permission.ts";
import { apiProblems } from "./api-rules.rfc8707.ts";
import { managementApi } from "./management-api.ts";
import { scopeProblems } from "./scope-rules.rfc6749.ts";

const { api, scopes } = managementApi("https://id.example/auth");

describe("the management API in the catalogue", () => {
  it("is called by its address, and keeps to the rules for APIs and scopes", () => {
    expect(api.audience).toBe("https://id.example/auth/api/v1");
    expect(apiProblems(api)).toEqual([]);
    expect(scopes.flatMap(scopeProblems)).toEqual([]);
  });

  it("has a scope for each permission, under that name", () => {
    expect(scopes.map(({ key }) => key)).toEqual(permissions);
    expect(new Set(scopes.map(({ audience }) => audience))).toEqual(new Set([api.audience]));
  });

  it.each(scopes)("says of $key what it lets an app do: see or change", ({ key, access }) => {
    expect(access).toBe(key.endsWith(":write") ? "change" : "see");
  });
});
