import type { Client } from "@grantway/protocol";
import { expect, it } from "vitest";
import { count, onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { aClient, newId, operator } from "./people-and-clients.ts";

onEachAdapter("Verification of clients", (world) => {
  const registry = () => world().storage.protocol.clientRegistry;
  const find = (id: string) => world().storage.protocol.clients.find(id);

  async function created(differences: Partial<Client> = {}) {
    const client = aClient(differences);
    await registry().create(client, operator);
    return client;
  }
  const audited = (target: string) =>
    world().sql(`SELECT action, revision FROM audit_events WHERE target = '${target}' ORDER BY seq`);

  it("lets a client out of quarantine as it was read, once, with a record", async () => {
    const client = await created({ origin: "registration", verified: false });
    await expect(find(client.id)).resolves.toMatchObject({ origin: "registration", verified: false });
    await registry().update({ ...client, redirectUris: ["https://other.example/"] }, 1, operator);
    await expect(registry().verify(client.id, 1, operator)).resolves.toMatchObject({
      outcome: "conflict",
    });
    await expect(find(client.id)).resolves.toMatchObject({ verified: false });
    const outcomes = await sixteen(() => registry().verify(client.id, 2, operator));
    expect(count(outcomes, "verified")).toBe(16);
    await expect(find(client.id)).resolves.toMatchObject({ origin: "registration", verified: true });
    const records = await audited(`client:${client.id}`);
    expect(records.map(({ action, revision }) => [action, Number(revision)])).toEqual([
      ["client.created", 1],
      ["client.updated", 2],
      ["client.verified", 3],
    ]);
  });

  it("does not know a client that is not there, or another's", async () => {
    const { id } = await created({ verified: false });
    await expect(registry().verify(newId(), 1, operator)).resolves.toBe("unknown");
    const by = { ...operator, whose: { owner: newId() } };
    await expect(registry().verify(id, 1, by)).resolves.toBe("unknown");
  });
});
