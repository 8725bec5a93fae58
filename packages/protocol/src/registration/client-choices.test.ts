import { expect, it } from "vitest";
import { legacyFeatures } from "../grants/legacy/legacy-features.ts";
import { features } from "../provider.ts";
import { registerFeatures } from "../register-features.ts";
import { given } from "../testing/world.ts";
import { clientChoices } from "./client-choices.ts";

it("a client may be registered for grants that the token endpoint never sees", () => {
  const { grantTypes } = clientChoices(registerFeatures([...features, legacyFeatures.implicitGrant]));
  expect(grantTypes).toContain("implicit");
});

it("a client may be registered for what discovery lists, RFC 7591 §2", async () => {
  const metadata = await (await given()).provider.metadata();
  expect(clientChoices(registerFeatures(features))).toEqual({
    grantTypes: metadata["grant_types_supported"],
    authenticationMethods: metadata["token_endpoint_auth_methods_supported"],
    responseTypes: metadata["response_types_supported"],
  });
});
