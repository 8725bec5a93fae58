import { expect, it } from "vitest";
import { legacyWarnings } from "./legacy-warnings.ts";

it("an operator is warned of each legacy flow that is on, and of nothing else", () => {
  expect(legacyWarnings({ legacy: { passwordGrant: false } })).toEqual([]);
  expect(legacyWarnings({ legacy: { passwordGrant: true } })).toEqual([
    expect.stringContaining("password grant is on"),
  ]);
});
