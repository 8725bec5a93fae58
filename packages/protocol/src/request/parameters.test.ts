import { describe, expect, it } from "vitest";
import { parameters } from "../testing/world.ts";
import {
  fromKept,
  pairsOf,
  refuseRepeated,
  repeatedParameter,
  required,
  toKeep,
  valuesOf,
} from "./parameters.ts";

describe("parameters, RFC 6749 §3.2", () => {
  it("refuses a parameter sent twice", () => {
    expect(() => refuseRepeated(parameters({}, "scope"))).toThrow(
      expect.objectContaining({ code: "invalid_request" }),
    );
  });

  it("lets resource be sent twice, RFC 8707 §2", () => {
    expect(repeatedParameter(parameters({}, "resource"))).toBeUndefined();
    expect(repeatedParameter(parameters({}, "resource", "scope"))).toBe("scope");
  });

  it("have all values of one that was repeated, and the same when they come back from where they were kept", () => {
    const sent = parameters({ resource: ["urn:a", "urn:b"], scope: "read", state: undefined });
    expect(valuesOf(sent, "resource")).toEqual(["urn:a", "urn:b"]);
    expect(valuesOf(sent, "state")).toEqual([]);
    expect(pairsOf(sent, ["scope", "state", "resource"])).toEqual([
      ["scope", "read"],
      ["resource", "urn:a"],
      ["resource", "urn:b"],
    ]);
    const kept = toKeep(sent, ["resource", "scope", "state"]);
    expect(kept).toEqual({ resource: ["urn:a", "urn:b"], scope: "read" });
    expect(fromKept(JSON.parse(JSON.stringify(kept)) as typeof kept)).toEqual(sent);
  });

  it("names a missing parameter", () => {
    expect(() => required(parameters({}), "code")).toThrow("The parameter code is missing.");
    expect(required(parameters({ code: "x" }), "code")).toBe("x");
  });
});
