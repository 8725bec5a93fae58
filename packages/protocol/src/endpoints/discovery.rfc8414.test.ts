import { describe, expect, it } from "vitest";
import { given, issuer } from "../testing/world.ts";

describe("metadata, RFC 8414 §2 and OpenID Connect Discovery §3", () => {
  it("names the issuer and endpoints under it", async () => {
    const { provider } = await given();
    const metadata = await provider.metadata();
    expect(metadata["issuer"]).toBe(issuer);
    const endpoints = Object.entries(metadata).filter(([name]) => /_(endpoint|uri)$/.test(name));
    expect(endpoints).toHaveLength(6);
    for (const [, url] of endpoints) expect(url).toMatch(/^https:\/\/login\.example\/[a-z]+$/);
  });

  it("lists exactly what is wired", async () => {
    const { provider } = await given();
    expect(await provider.metadata()).toMatchObject({
      grant_types_supported: ["authorization_code", "refresh_token", "client_credentials"],
      token_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post", "none"],
      introspection_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post"],
      id_token_signing_alg_values_supported: ["ES256"],
      scopes_supported: ["openid", "profile", "email", "groups", "offline_access", "read", "write"],
      response_types_supported: ["code"],
      code_challenge_methods_supported: ["S256"],
      authorization_response_iss_parameter_supported: true,
    });
  });

  it("every grant type it lists is one the token endpoint knows", async () => {
    const { provider } = await given();
    const { grant_types_supported } = await provider.metadata();
    for (const grant_type of grant_types_supported as readonly string[]) {
      const request = { parameters: { values: new Map([["grant_type", grant_type]]), repeated: [] } };
      const attempt = provider.token({ ...request, authorization: undefined });
      await expect(attempt).rejects.toMatchObject({ code: "invalid_client" });
    }
  });
});
