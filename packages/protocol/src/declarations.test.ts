import { expect, it } from "vitest";
import * as whole from "./index.ts";
import * as part from "./declarations.ts";

it("what commands do with declarations is what the whole package exports", () => {
  for (const [name, value] of Object.entries(part)) expect(whole).toHaveProperty(name, value);
});
