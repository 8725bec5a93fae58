import { expect, it } from "vitest";
import { PermissionDeniedError } from "./permission-denied-error.ts";

it("names the operation and the permission it needs, in one sentence", () => {
  const error = new PermissionDeniedError("clients.update", "clients:write");
  expect(error).toMatchObject({ operation: "clients.update", permission: "clients:write" });
  expect(error.message).toBe("clients.update needs the permission clients:write.");
});
