import { expect, it } from "vitest";
import { ownIdOf } from "./own-id.ts";

it.each([
  ["My API", "own-my-api"],
  ["  Größe & Co. ", "own-gro-e-co"],
  ["واجهة", "own-api"],
  ["x".repeat(60), `own-${"x".repeat(24)}`],
])("an API called %j is %s", (name, id) => {
  expect(ownIdOf(name)).toBe(id);
});
