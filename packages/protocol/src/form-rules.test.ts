import { describe, expect, it } from "vitest";
import * as rules from "./form-rules.ts";

describe("the rules that a page checks while somebody types", () => {
  it("are those the operations refuse by", () => {
    expect(rules.isAudience("urn:example:notes")).toBe(true);
    expect(rules.isLifetime(999)).toBe(false);
    expect(rules.isScopeKey("notes read")).toBe(false);
    expect(rules.isClientId("notes-app")).toBe(true);
    expect(rules.lineProblems("name", "The name", "", 100)).toHaveLength(1);
    expect(rules.tidyLine(" Notes ")).toBe("Notes");
    expect(rules.redirectUriProblems("https://notes.example/*")).toHaveLength(1);
    expect(rules.requestUriProblems("http://notes.example/request")).toHaveLength(1);
    expect(rules.sectorIdentifierProblems("http://notes.example/sector")).toHaveLength(1);
    expect(rules.redirectUriKind("http://127.0.0.1/callback")).toBe("loopback");
  });
});
