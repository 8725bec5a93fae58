import { describe, expect, it } from "vitest";
import { features } from "../../provider.ts";
import { legacyFeatures, legacyFeaturesOf, whyNoResponseType, whyNotOffered } from "./legacy-features.ts";

describe("the wall around legacy flows, principle P7", () => {
  it("none of them is on by itself", () => {
    for (const feature of Object.values(legacyFeatures)) expect(features).not.toContain(feature);
    expect(legacyFeaturesOf({ passwordGrant: false, implicitGrant: false })).toEqual([]);
  });

  it("each is switched on by its own switch", () => {
    expect(legacyFeaturesOf({ passwordGrant: true, implicitGrant: false })).toEqual([
      legacyFeatures.passwordGrant,
    ]);
    expect(legacyFeaturesOf({ passwordGrant: false, implicitGrant: true })).toEqual([
      legacyFeatures.implicitGrant,
    ]);
  });

  it("whoever asks for one that is off is told so, and of all others that they are not offered", () => {
    expect(whyNotOffered("password")).toContain("has not switched");
    expect(whyNoResponseType("code id_token", ["code"])).toContain("has not switched");
    for (const other of ["magic", "__proto__", "constructor", ""]) {
      expect(whyNoResponseType(other, ["code"])).toBe("Only response_type=code is offered.");
      expect(whyNotOffered(other)).toBe("This grant_type is not offered here.");
    }
  });
});
