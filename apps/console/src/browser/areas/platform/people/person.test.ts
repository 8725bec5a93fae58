import { expect, it } from "vitest";
import { nameOf } from "./person.ts";

it("a person without a name is called as they sign in", () => {
  expect(nameOf({ name: "Ada Lovelace", username: "ada" })).toBe("Ada Lovelace");
  expect(nameOf({ name: " ", username: "ada" })).toBe("ada");
});
