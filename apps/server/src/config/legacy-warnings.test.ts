import { expect, it } from "vitest";
import { legacyWarnings } from "./legacy-warnings.ts";

it("an operator is warned of each legacy flow that is on, and of nothing else", () => {
  expect(legacyWarnings({ legacy: { passwordGrant: false, implicitGrant: false } })).toEqual([]);
  expect(legacyWarnings({ legacy: { passwordGrant: true, implicitGrant: false } })).toEqual([
    expect.stringContaining("password grant is on"),
  ]);
  expect(legacyWarnings({ legacy: { passwordGrant: true, implicitGrant: true } })).toEqual([
    expect.stringContaining("password grant is on"),
    expect.stringContaining("implicit grant is on"),
  ]);
});
