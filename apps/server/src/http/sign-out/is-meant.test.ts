import { expect, it } from "vitest";
import { isMeant } from "./is-meant.ts";

const user = { userId: "u1", sid: "s1" };
const account = { username: "ada", email: "zoë@example.org" };

it.each([
  [undefined, true],
  ["u1", true],
  ["s1", true],
  ["Ada", true],
  ["ZOË@example.org", true],
  ["zoe\u0308@example.org ", true],
  ["grace", false],
])("logout_hint %s means the person who is signed in: %s", (hint, meant) => {
  expect(isMeant(hint, user, account)).toBe(meant);
});
