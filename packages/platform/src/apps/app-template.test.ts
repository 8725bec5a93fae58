import { describe, expect, it } from "vitest";
import { appTemplates, beginningOf } from "./app-template.ts";

describe("what a new app begins as", () => {
  it.each([
    ["server", "confidential", ["person"]],
    ["browser", "public", ["person"]],
    ["native", "public", ["person"]],
    ["machine", "confidential", ["app"]],
    ["agent", "confidential", ["app", "person"]],
  ] as const)("%s: a %s client that acts as %j", (template, type, actsAs) => {
    const { client, manifest } = beginningOf(template, "Acme");
    expect(client.type).toBe(type);
    expect(manifest).toMatchObject({ name: "Acme", actsAs, scopes: [], embed: null });
  });

  it.each([
    ["server", true],
    ["browser", true],
    ["native", false],
    ["machine", false],
    ["agent", true],
  ] as const)("%s: opens in the frame of the dashboard, and so redeems launches: %j", (template, opens) => {
    const { grantTypes } = beginningOf(template, "Acme").client;
    expect(grantTypes?.includes("urn:grantway:params:oauth:grant-type:launch")).toBe(opens);
  });

  it("every template has somewhere to send people who install it", () => {
    for (const template of appTemplates)
      expect(beginningOf(template, "Acme").client.redirectUris).toHaveLength(1);
  });
});
