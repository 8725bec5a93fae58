import { expect, it } from "vitest";
import { findById } from "./find-by-id.ts";
import { aUser } from "./testing/a-user.ts";

it("finds the person of this id, and nobody who only calls themselves by it", async () => {
  const eve = { ...aUser({ id: "eve-id", username: "ada-id" }), revision: 1 };
  const directory = { find: async () => eve };
  expect(await findById(directory, "eve-id")).toBe(eve);
  expect(await findById(directory, "ada-id")).toBeUndefined();
});
