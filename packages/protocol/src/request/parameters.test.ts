import { describe, expect, it } from "vitest";
import { parameters } from "../testing/world.ts";
import { refuseRepeated, repeatedParameter, required } from "./parameters.ts";

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

  it("names a missing parameter", () => {
    expect(() => required(parameters({}), "code")).toThrow("The parameter code is missing.");
    expect(required(parameters({ code: "x" }), "code")).toBe("x");
  });
});
