import { describe, expect, it } from "vitest";
import { templates } from "./templates.ts";

describe("a template", () => {
  it("keeps no secret where somebody else could read it, and proves itself where it can", () => {
    for (const { type, authenticationMethod } of Object.values(templates))
      expect(authenticationMethod === "none").toBe(type === "public");
  });

  it("renews access only where it may be kept while the person is away", () => {
    for (const { grantTypes, scopes } of Object.values(templates))
      expect(scopes.includes("offline_access")).toBe(grantTypes.includes("refresh_token"));
  });
});
