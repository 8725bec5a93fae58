import { expect, it } from "vitest";
import { StorageError } from "./storage-error.ts";

it("says one sentence and keeps the cause beside it, for the log", () => {
  const cause = new Error("disk on fire");
  const error = new StorageError("unavailable", "The disk is full.", cause);
  expect(error).toMatchObject({
    name: "StorageError",
    code: "unavailable",
    message: "The disk is full.",
    cause,
  });
  expect(new StorageError("refused", "No.")).not.toHaveProperty("cause");
});
