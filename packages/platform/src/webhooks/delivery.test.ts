import { expect, it } from "vitest";
import { deliveryErrors } from "./delivery.ts";

it("no two reasons of a failure have one name", () => {
  expect(new Set(deliveryErrors).size).toBe(deliveryErrors.length);
});
