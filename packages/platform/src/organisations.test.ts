import { expect, it } from "vitest";
import * as whole from "./index.ts";
import * as part from "./organisations.ts";

it("the operations of commands are those the whole package exports", () => {
  for (const [name, value] of Object.entries(part)) expect(whole).toHaveProperty(name, value);
});
