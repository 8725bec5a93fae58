import { expect, it } from "vitest";
import { toNumericDate } from "./instant.ts";

it("counts whole seconds, RFC 7519 §2", () => {
  expect(toNumericDate(1_999)).toBe(1);
});
