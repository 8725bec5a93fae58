import { expect, it } from "vitest";
import { ownIdOf as inThePage } from "../../browser/own/own-id.ts";
import { ownIdOf } from "./own-api.ts";

it.each([
  ["My API", "own-my-api"],
  ["  Größe & Co. ", "own-gro-e-co"],
  ["واجهة", "own-api"],
  ["x".repeat(60), `own-${"x".repeat(24)}`],
])("an API called %j is %s, in the page and on the server", (name, id) => {
  expect([ownIdOf(name), inThePage(name)]).toEqual([id, id]);
});
