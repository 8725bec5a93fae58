import { createProtocol } from "@grantway/client/protocol";
import { describe, expect, it } from "vitest";
import { createSealing } from "../seal/sealing.ts";
import type { ProviderSettings } from "../settings.ts";
import { aKey } from "../testing/a-key.ts";
import { createProviders, providerNamed } from "./configured-provider.ts";

const sealFor = createSealing([aKey]);

function providersOf(settings: Readonly<Record<string, ProviderSettings>>, fetch?: typeof globalThis.fetch) {
  const protocol = createProtocol(fetch === undefined ? {} : { fetch });
  return createProviders({ settings, protocol, sealFor, cookieName: "bff", now: Date.now });
}

const github: ProviderSettings = { provider: "github", client: { id: "app", secret: "s" } };

describe("a provider of the settings", () => {
  it("is taken from the catalogue with what it does differently", async () => {
    const provider = providerNamed(providersOf({ github: { ...github, scopes: ["repo"] } }), "github");
    expect((await provider.connection()).requestedScopes).toEqual(["repo"]);
    expect((await provider.resolve()).definition.name).toBe("GitHub");
  });

  it("opens no session of another client, provider or name", () => {
    const [one, ...others] = [
      providersOf({ a: github }),
      providersOf({ b: github }),
      providersOf({ a: { ...github, client: { id: "other" } } }),
      providersOf({ a: { ...github, provider: "gitlab" } }),
      providersOf({ a: { ...github, variables: { host: "other.example" } } }),
    ].map((providers) => [...providers.values()][0]?.seal);
    const sealed = one?.seal("text") ?? "";
    expect(one?.open(sealed)).toEqual({ text: "text" });
    for (const other of others) expect(other?.open(sealed)).toEqual({ refused: "damaged" });
  });

  it("is asked for its metadata once, and again after a failure", async () => {
    let calls = 0;
    let isDown = true;
    const fetch = async () => {
      calls += 1;
      if (isDown) return new Response("", { status: 503 });
      const issuer = "https://id.example";
      return Response.json({ issuer, authorization_endpoint: `${issuer}/a`, token_endpoint: `${issuer}/t` });
    };
    const provider = providerNamed(
      providersOf({ acme: { provider: "https://id.example", client: { id: "app" } } }, fetch),
      null,
    );
    await expect(provider.connection()).rejects.toMatchObject({ code: "provider_unreachable" });
    isDown = false;
    const before = calls;
    await Promise.all([provider.connection(), provider.resolve(), provider.connection()]);
    expect(calls).toBe(before + 1);
  });

  it("must be named where there are several, and be one of them", () => {
    const two = providersOf({ a: github, b: github });
    expect(() => providerNamed(two, null)).toThrow("Name one of the providers: a, b.");
    expect(() => providerNamed(two, "constructor")).toThrow("Name one of the providers");
    expect(providerNamed(two, "b").name).toBe("b");
  });
});
