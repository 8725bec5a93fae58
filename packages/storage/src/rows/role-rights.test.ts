import { expect, it } from "vitest";
import { readRoleScopes } from "./role-rights.ts";

it.each([
  ['"all"', "all"],
  ["all", "all"],
  ["but-high-risk", "but-high-risk"],
  ['["read"]', ["read"]],
  [["read"], ["read"]],
])("reads %j, as SQLite keeps it or PostgreSQL gives it", (cell, expected) => {
  expect(readRoleScopes(cell)).toEqual(expected);
});
