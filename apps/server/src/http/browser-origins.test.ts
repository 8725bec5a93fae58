import type { Client } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { createBrowserOrigins } from "./browser-origins.ts";

function client(changes: Partial<Client>): Client {
  return {
    id: "c",
    name: "C",
    type: "public",
    applicationType: "web",
    status: "active",
    authenticationMethod: "none",
    secrets: [],
    redirectUris: ["https://app.example/callback"],
    grantTypes: ["authorization_code"],
    scopes: [],
    firstParty: false,
    pkce: "required",
    idTokenAlgorithm: "ES256",
    introspects: [],
    createdAt: 0,
    ...changes,
  };
}

/** A registry that gives out one client a page, and a clock to turn. */
function given(clients: Client[]) {
  const world = { now: 0, reads: 0 };
  const origins = createBrowserOrigins({
    clock: () => world.now,
    clientRegistry: {
      list({ after }) {
        world.reads += 1;
        const at = Number(after ?? 0);
        const items = clients.slice(at, at + 1);
        return Promise.resolve(at + 1 < clients.length ? { items, next: String(at + 1) } : { items });
      },
    },
  });
  return { origins, clients, world };
}

describe("origins whose scripts may read answers", () => {
  it("are those public clients return to, on every page of the list", async () => {
    const { origins } = given([
      client({ redirectUris: ["https://one.example/a", "http://localhost:4430/"] }),
      client({ redirectUris: ["https://two.example:8443/a"] }),
    ]);
    for (const origin of ["https://one.example", "http://localhost:4430", "https://two.example:8443"]) {
      expect(await origins(origin)).toBe(true);
    }
    expect(await origins("https://two.example")).toBe(false);
  });

  it.each([
    ["confidential clients", { type: "confidential" as const }],
    ["suspended clients", { status: "suspended" as const }],
  ])("are not those of %s", async (_, changes) => {
    expect(await given([client(changes)]).origins("https://app.example")).toBe(false);
  });

  it("never hold the opaque origin of a private-use scheme", async () => {
    expect(await given([client({ redirectUris: ["com.example.app:/cb"] })]).origins("null")).toBe(false);
  });

  it("are read once for many requests, and again when they are old", async () => {
    const { origins, clients, world } = given([client({})]);
    await Promise.all([origins("https://app.example"), origins("https://app.example")]);
    expect(world.reads).toBe(1);
    clients.pop();
    world.now = 29_000;
    expect(await origins("https://app.example")).toBe(true);
    world.now = 31_000;
    expect(await origins("https://app.example")).toBe(false);
  });

  it("know a new client within a second, and do not let strangers make us read more often", async () => {
    const { origins, clients, world } = given([client({})]);
    await origins("https://new.example");
    clients.push(client({ redirectUris: ["https://new.example/"] }));
    world.now = 500;
    expect(await origins("https://new.example")).toBe(false);
    expect(world.reads).toBe(1);
    world.now = 1500;
    expect(await origins("https://new.example")).toBe(true);
  });
});
