import { describe, expect, it } from "vitest";
import { features } from "../provider.ts";
import { registerFeatures } from "../register-features.ts";
import { accountCreation } from "./account-creation.oidc-create.ts";

describe("account creation, Initiating User Registration §4", () => {
  it("adds one prompt to those there are, and nothing else", () => {
    const [without, registry] = [
      registerFeatures(features),
      registerFeatures([...features, accountCreation]),
    ];
    expect(registry.prompts).toEqual([...without.prompts, "create"]);
    expect(registry.authorizationParameters).toEqual(without.authorizationParameters);
  });

  it("is one feature's to bring", () => {
    expect(() => registerFeatures([accountCreation, { ...accountCreation, name: "another" }])).toThrow(
      'The features "account creation" and "another" both bring the prompt create.',
    );
  });
});
