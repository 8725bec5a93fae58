import { describe, expect, it } from "vitest";
import { checkDefinition } from "../check-definition.ts";
import { definitionOf, merge } from "./published-definition.ts";

describe("the definition it amounts to", () => {
  const server = { issuer: "https://login.acme.example", token_endpoint: "https://login.acme.example/t" };

  it("is one that can be used", () => {
    expect(checkDefinition(definitionOf(server))).toEqual([]);
    expect(definitionOf(server)).toMatchObject({
      id: "login-acme-example",
      clientAuthentication: "basic",
    });
  });

  it.each([
    ["https://id.acme.example/realms/acme", "id-acme-example-realms-acme", "id.acme.example/realms/acme"],
    ["https://id.acme.example/realms/acme/", "id-acme-example-realms-acme", "id.acme.example/realms/acme"],
    ["https://id.acme.example:8443/", "id-acme-example-8443", "id.acme.example:8443"],
    ["https://id.acme.example/a_B//c", "id-acme-example-a-b-c", "id.acme.example/a_B//c"],
  ])("tells the realms of a host apart: %s", (issuer, id, name) => {
    expect(definitionOf({ issuer, token_endpoint: `${issuer}/t` })).toMatchObject({ id, name });
  });

  it("is called by no more than a name may have, and by all of the issuer", () => {
    const ids = ["a", "b"].map(
      (end) => definitionOf({ issuer: `https://x.example/${"long/".repeat(20)}${end}` }).id,
    );
    expect(
      ids.map((id) => id.length <= 64 && checkDefinition({ ...definitionOf(server), id }).length === 0),
    ).toEqual([true, true]);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it("leaves the flows to the endpoints where it lists none, RFC 8414 §2", () => {
    expect(definitionOf(server)).not.toHaveProperty("flows");
    expect(definitionOf({ ...server, grant_types_supported: [] })).toMatchObject({ flows: [] });
  });

  it("says what is demanded and what is offered", () => {
    const definition = definitionOf({
      ...server,
      require_pushed_authorization_requests: true,
      device_authorization_endpoint: "https://login.acme.example/d",
      dpop_signing_alg_values_supported: ["ES256"],
      code_challenge_methods_supported: ["S256"],
      authorization_response_iss_parameter_supported: true,
      token_endpoint_auth_methods_supported: ["client_secret_post"],
      grant_types_supported: [
        "client_credentials",
        "urn:ietf:params:oauth:grant-type:device_code",
        "unknown",
      ],
      scopes_supported: ["openid", "read", "admin", "offline_access"],
    });
    // Not every scope listed: only OpenID's own. RFC 6749 §3.3 leaves the rest to the client.
    expect(definition.scopes).toEqual({
      default: ["openid"],
      withoutPerson: [],
      offered: ["openid", "read", "admin", "offline_access"],
    });
    expect(definition).not.toHaveProperty("dpop");
    expect(definition).toMatchObject({
      par: "required",
      pkce: "required",
      clientAuthentication: "post",
      flows: ["client_credentials", "device"],
      callback: { iss: "required" },
      refresh: { offlineScopes: ["offline_access"] },
    });
  });

  it("gives way to what a person wrote", () => {
    const own = {
      id: "acme",
      name: "Acme",
      pkce: "off",
      endpoints: { revocation: "https://r.example" },
    } as const;
    expect(merge(own, definitionOf(server))).toMatchObject({
      id: "acme",
      pkce: "off",
      discover: false,
      endpoints: { token: server.token_endpoint, revocation: "https://r.example" },
    });
  });
});
