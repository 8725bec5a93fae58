import type { ConnectionDetail } from "@grantway/helper/contract";
import { describe, expect, it } from "vitest";
import { changesOf, settingsOf, valuesFor, valuesOf, withFlow } from "./connection-values.ts";

const definition = {
  id: "acme",
  name: "Acme",
  scopes: { default: ["read"], extra: { user_scope: {} } },
  variables: { tenant: { description: "Yours.", default: "main" } },
};
const usualScopes = { device: ["read"], client_credentials: ["all"] };
const fresh = valuesFor({ definition, flows: ["device"], usualScopes }, new Set(["acme", "acme-2"]));

describe("the form of a connection", () => {
  it("begins with a name that is free, the provider's scopes, variables and first flow", () => {
    expect(fresh).toMatchObject({
      name: "acme-3",
      flow: "device",
      scopes: "read",
      variables: { tenant: "main" },
      extraScopes: { user_scope: "" },
    });
  });

  it("has the scopes that are usual for the way of signing in, unless the person chose some", () => {
    expect(withFlow(fresh, "client_credentials", usualScopes)).toMatchObject({
      flow: "client_credentials",
      scopes: "all",
    });
    expect(withFlow({ ...fresh, scopes: "mine" }, "client_credentials", usualScopes).scopes).toBe("mine");
    expect(withFlow(fresh, "code", usualScopes).scopes).toBe("");
  });

  it("takes scopes with spaces, commas and line ends between them", () => {
    const { scopes, extraScopes } = settingsOf({
      ...fresh,
      scopes: " read,write\n admin ",
      extraScopes: { user_scope: "a b" },
    });
    expect([scopes, extraScopes]).toEqual([["read", "write", "admin"], { user_scope: ["a", "b"] }]);
  });

  it("says nothing of a secret that was left empty, sends one that was typed, and forgets on request", () => {
    expect(settingsOf(fresh).client).not.toHaveProperty("secret");
    expect(settingsOf({ ...fresh, secret: "new" }).client.secret).toBe("new");
    expect(settingsOf({ ...fresh, forgetSecret: true }).client.secret).toBeNull();
  });

  it("sends of an edit what was changed alone, so that nothing changed elsewhere is undone", () => {
    expect(changesOf(fresh, fresh)).toEqual({});
    expect(changesOf(fresh, { ...fresh, scopes: "read more", secret: "new" })).toEqual({
      scopes: ["read", "more"],
      client: settingsOf({ ...fresh, secret: "new" }).client,
    });
  });

  it("refuses a private key that is no JSON, in a sentence", () => {
    expect(() => settingsOf({ ...fresh, privateKey: "-----BEGIN" })).toThrow(/must be a JWK/);
  });

  it("leaves out rows without a name and steps without rows", () => {
    const parameters = { code: [["", "x"]], refresh: [["a", "{state}"]] } as const;
    expect(settingsOf({ ...fresh, parameters }).parameters).toEqual({ refresh: { a: "{state}" } });
  });

  it("shows a connection as it is, but for its secret", () => {
    const detail: ConnectionDetail = {
      name: "work",
      service: "acme",
      provider: { id: "acme", name: "Acme" },
      flow: "code",
      clientId: "client",
      scopes: ["read"],
      status: "connected",
      canRefresh: true,
      createdAt: 0,
      updatedAt: 0,
      providerFrom: "catalogue",
      definition,
      variables: { tenant: "other" },
      requestedScopes: ["read", "write"],
      extraScopes: {},
      resources: ["https://a.example", "https://b.example"],
      parameters: { code: { audience: "{client_id}" } },
      hasSecret: true,
      hasPrivateKey: false,
      captured: {},
    };
    expect(settingsOf(valuesOf(detail))).toEqual({
      name: "work",
      service: "acme",
      client: { id: "client", authentication: null },
      scopes: ["read", "write"],
      extraScopes: {},
      resources: ["https://a.example", "https://b.example"],
      variables: { tenant: "other" },
      parameters: { code: { audience: "{client_id}" } },
    });
  });
});
