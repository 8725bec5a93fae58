import { describe, expect, it } from "vitest";
import { metadataFor } from "./client-metadata.ts";

describe("what a client registers as, RFC 7591 §2", () => {
  it("asks for a proof that the provider lists, and for none where it may", () => {
    const asked = (authenticationMethods: readonly string[], flow: "code" | "client_credentials" = "code") =>
      metadataFor({
        definition: { registration: { authenticationMethods } },
        flow,
        redirectUris: [],
        scopes: [],
        name: "",
      })?.token_endpoint_auth_method;
    expect(asked(["client_secret_post", "none"])).toBe("none");
    expect(asked(["client_secret_post"])).toBe("client_secret_post");
    expect(asked(["none", "client_secret_post"], "client_credentials")).toBe("client_secret_post");
  });

  it("is for no more than the flow, and what the provider lists", () => {
    const grants = (flow: "code" | "device" | "password", grantTypes?: readonly string[]) =>
      metadataFor({
        definition: grantTypes === undefined ? {} : { registration: { grantTypes } },
        flow,
        redirectUris: [],
        scopes: ["read"],
        name: "",
      });
    expect(grants("code")).toMatchObject({ grant_types: ["authorization_code", "refresh_token"] });
    expect(grants("code")).not.toHaveProperty("scope");
    expect(grants("code", ["authorization_code"])).toMatchObject({ grant_types: ["authorization_code"] });
    expect(grants("device")).toMatchObject({
      grant_types: ["urn:ietf:params:oauth:grant-type:device_code", "refresh_token"],
      response_types: [],
    });
    expect(grants("password")).toBeUndefined();
  });
});
