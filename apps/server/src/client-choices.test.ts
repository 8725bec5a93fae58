import { clientChoices, features, legacyFeatures, registerFeatures } from "@grantway/protocol";
import { expect, it } from "vitest";
import { choices } from "./client-choices.ts";

it("clients may be registered for what the features bring, those of legacy grants among them", () => {
  expect(choices).toEqual(clientChoices(registerFeatures([...features, ...Object.values(legacyFeatures)])));
});
