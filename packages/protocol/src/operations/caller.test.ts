import { expect, it } from "vitest";
import { operator } from "./caller.ts";
import { permissions } from "./permission.ts";

it("the operator has every permission", () => {
  expect([...operator.permissions]).toEqual(permissions);
});
