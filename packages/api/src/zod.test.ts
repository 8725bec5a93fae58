import { expect, it } from "vitest";
import { z } from "./zod.ts";

it("schemas are never compiled, since pages forbid it", () => {
  expect(z.config().jitless).toBe(true);
});
