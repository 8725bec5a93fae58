import { describe, expect, it } from "vitest";
import { onEachAdapter, sixteen, count } from "./on-each-adapter.ts";
import { aClient, aSecret, newId, now, operator } from "./people-and-clients.ts";
import { answers, startProcesses } from "./processes.ts";

const jwks = { keys: [{ kty: "EC", crv: "P-256", x: "x", y: "y", kid: "one" }] };

onEachAdapter("keys of clients", (world) => {
  const registry = () => world().storage.protocol.clientRegistry;
  const usedIds = () => world().storage.protocol.usedIds;
  const find = (id: string) => world().storage.protocol.clients.find(id);

  describe("an update", () => {
    const signs = { authenticationMethod: "private_key_jwt", authenticationAlgorithm: "ES256" } as const;

    it("gives keys and takes them away, and records both", async () => {
      const client = aClient();
      await registry().create(client, operator);
      const demands = {
        requirePushedRequests: true,
        requireSignedRequests: true,
        dpopBoundAccessTokens: true,
      };
      const objects = { requestUris: ["https://app.example/r"], requestObjectAlgorithm: "ES256" } as const;
      const signing = { ...client, ...signs, ...demands, ...objects, jwks };
      await expect(registry().update(signing, 1, operator)).resolves.toBe("updated");
      await expect(find(client.id)).resolves.toEqual(signing);
      const publishing = { ...signing, jwks: null, jwksUri: "https://app.example/jwks" };
      await expect(registry().update(publishing, 2, operator)).resolves.toBe("updated");
      await expect(find(client.id)).resolves.toEqual(publishing);
      await expect(registry().update(client, 3, operator)).resolves.toBe("updated");
      await expect(find(client.id)).resolves.toEqual(client);
      const records = await world().sql(
        `SELECT revision FROM audit_events WHERE target = 'client:${client.id}' ORDER BY seq`,
      );
      expect(records).toHaveLength(4);
    });

    it("with the same keys in another object is none", async () => {
      const client = aClient({ ...signs, jwks });
      await registry().create(client, operator);
      await registry().update({ ...client, jwks: structuredClone(jwks) }, 1, operator);
      await expect(registry().find(client.id, "everybody")).resolves.toMatchObject({ revision: 1 });
    });

    it("keeps a secret sealed only as long as the client signs with it (ADR 62)", async () => {
      const client = aClient({
        authenticationMethod: "client_secret_jwt",
        authenticationAlgorithm: "HS256",
        secrets: [aSecret({ sealed: "k001.sealed" })],
      });
      const other = aClient({ ...client, id: newId() });
      await registry().create(client, operator);
      await registry().create(other, operator);
      await registry().update({ ...client, name: "Renamed" }, 1, operator);
      expect((await find(client.id))?.secrets[0]?.sealed).toBe("k001.sealed");
      const sends = { authenticationMethod: "client_secret_basic", authenticationAlgorithm: null } as const;
      await registry().update({ ...client, ...sends }, 2, operator);
      expect((await find(client.id))?.secrets[0]).not.toHaveProperty("sealed");
      // And of no other client.
      expect((await find(other.id))?.secrets[0]?.sealed).toBe("k001.sealed");
    });

    it("adds a secret with its seal", async () => {
      const client = aClient({ secrets: [] });
      await registry().create(client, operator);
      const secret = aSecret({ sealed: "k001.another" });
      await registry().addSecret(client.id, secret, now, operator);
      expect((await find(client.id))?.secrets).toEqual([secret]);
    });

    it("lists and shows clients with their keys", async () => {
      const client = aClient({ ...signs, jwks });
      await registry().create(client, operator);
      const { items } = await registry().list({ limit: 1, search: client.id });
      expect(items).toMatchObject([
        { id: client.id, jwks, jwksUri: null, requirePushedRequests: false, dpopBoundAccessTokens: false },
      ]);
    });
  });

  describe("the id of an assertion, RFC 7523 §3", () => {
    const useOf = (id: string) => ({ kind: `client-assertion ${id}`, id: newId(), until: now });

    it("is fresh for one of sixteen who show it at once", async () => {
      const use = useOf("acme");
      const outcomes = await sixteen(() => usedIds().spend(use));
      expect(count(outcomes, "fresh")).toBe(1);
    });

    it("is fresh for one of several processes", async () => {
      const use = useOf("acme");
      const processes = await startProcesses(world().address, 3);
      try {
        const outcomes = answers(await processes.race([["usedIds", "spend", [use]]]));
        expect(count(outcomes, "fresh")).toBe(1);
      } finally {
        await processes.stop();
      }
    });

    it("is another one of another client", async () => {
      const use = useOf("acme");
      await expect(usedIds().spend(use)).resolves.toBe("fresh");
      await expect(usedIds().spend({ ...use, kind: "client-assertion other" })).resolves.toBe("fresh");
    });
  });
});
