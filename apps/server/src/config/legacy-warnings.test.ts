import { expect, it } from "vitest";
import { legacyWarnings } from "./legacy-warnings.ts";

const off = { passwordGrant: false, implicitGrant: false, tokenEndpointAudience: false };

it("an operator is warned of each legacy flow that is on, and of nothing else", () => {
  expect(legacyWarnings({ legacy: { ...off } })).toEqual([]);
  expect(legacyWarnings({ legacy: { ...off, passwordGrant: true } })).toEqual([
    expect.stringContaining("password grant is on"),
  ]);
  expect(
    legacyWarnings({ legacy: { passwordGrant: true, implicitGrant: true, tokenEndpointAudience: true } }),
  ).toEqual([
    expect.stringContaining("password grant is on"),
    expect.stringContaining("implicit grant is on"),
    expect.stringContaining("for the token endpoint"),
  ]);
});
