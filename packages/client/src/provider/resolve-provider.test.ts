import { describe, expect, it } from "vitest";
import type { ProviderDefinition } from "../provider-definition.ts";
import { keycloak } from "../catalogue/entries/keycloak.ts";
import { createResolveProvider } from "./resolve-provider.ts";

const readMetadata = async (issuer: string) => ({ issuer, token_endpoint: `${issuer}/published` });
const token = "https://{shop}.example/token";
const variables = { shop: { description: "The shop.", default: "acme" } };

function resolve(definition: Partial<ProviderDefinition>, choice: object = {}) {
  const complete = { id: "p", name: "P", ...definition };
  const resolveProvider = createResolveProvider({ definitions: new Map([["p", complete]]), readMetadata });
  return resolveProvider({
    provider: { from: "catalogue", id: "p" },
    variables: {},
    captured: {},
    ...choice,
  });
}

describe("a provider as a connection sees it", () => {
  it("fills its addresses with what was given, what is usual, and what was captured", async () => {
    const usual = await resolve({ endpoints: { token }, variables });
    expect(usual.endpoint("token")).toBe("https://acme.example/token");
    const own = await resolve({ endpoints: { token }, variables }, { variables: { shop: "other" } });
    expect(own.endpoint("token")).toBe("https://other.example/token");
    const captured = await resolve(
      { endpoints: { token: "{base}/token" } },
      { captured: { base: "https://eu.example" } },
    );
    expect(captured.endpoint("token")).toBe("https://eu.example/token");
  });

  it("reads metadata where it must, and what the definition says wins", async () => {
    const found = await resolve({
      issuer: "https://{shop}.example",
      variables,
      endpoints: { revocation: "https://r" },
    });
    expect(found.endpoint("token")).toBe("https://acme.example/published");
    expect(found.hasEndpoint("revocation")).toBe(true);
    const told = await resolve({ issuer: "https://i.example", endpoints: { token: "https://t.example" } });
    expect(told.endpoint("token")).toBe("https://t.example");
  });

  it("uses the token endpoint for refreshing unless there is another", async () => {
    const endpoints = { token: "https://p.example/t" };
    expect((await resolve({ endpoints })).server("refresh").token_endpoint).toBe("https://p.example/t");
    const other = await resolve({ endpoints: { ...endpoints, refresh: "https://p.example/r" } });
    expect(other.server("refresh").token_endpoint).toBe("https://p.example/r");
  });

  it("says what is missing", async () => {
    const provider = await resolve({ endpoints: { token: "https://p.example/t" } });
    expect(() => provider.endpoint("device")).toThrow("P has no device endpoint");
    await expect(resolve({}, { provider: { from: "catalogue", id: "q" } })).rejects.toMatchObject({
      code: "unknown_provider",
    });
    const wanting = {
      endpoints: { token },
      variables: { shop: { description: "The shop.", example: "acme" } },
    };
    await expect(resolve(wanting)).rejects.toThrow("P needs shop: The shop. (such as acme)");
  });
});

describe("a realm of Keycloak", () => {
  const realm = (name: string) =>
    resolve(keycloak, { variables: { base: "https://id.example", realm: name } });

  it.each([
    ["acme", "https://id.example/realms/acme"],
    ["our staff", "https://id.example/realms/our%20staff"],
    ["Prüfung_2", "https://id.example/realms/Pr%C3%BCfung_2"],
    ["a", "https://id.example/realms/a"],
  ])("may be called %s", async (name, issuer) => {
    expect((await realm(name)).issuer).toBe(issuer);
  });

  it.each(["a/b", "..", "a?b", "a#b", " a", "a ", ""])("is not called %j", async (name) => {
    await expect(realm(name)).rejects.toMatchObject({ code: "bad_request" });
  });
});
