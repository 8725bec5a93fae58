import { describe, expect, it } from "vitest";
import { outlasting, strongestOf } from "./suspension.ts";

describe("suspensions of an installation, promise 15", () => {
  it("tell the strongest of all: platform, publisher, organisation, person", () => {
    expect(strongestOf(["person", "organisation", "publisher", "platform"])).toBe("platform");
    expect(strongestOf(["person", "organisation", "publisher"])).toBe("publisher");
    expect(strongestOf(["person", "organisation"])).toBe("organisation");
    expect(strongestOf([])).toBeNull();
  });

  it("of platform and publisher outlast that it is uninstalled and installed again", () => {
    expect(outlasting(["organisation", "publisher", "person", "platform"])).toEqual([
      "publisher",
      "platform",
    ]);
  });
});
