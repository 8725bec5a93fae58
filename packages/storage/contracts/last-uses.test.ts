import { keptApart, rightId } from "@grantway/protocol/rules";
import { describe, expect, it } from "vitest";
import { onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { aClient, aGrantIn, aSecret, minute, newId, now, operator } from "./people-and-clients.ts";

onEachAdapter("LastUses", (world) => {
  const lastUses = () => world().storage.protocol.lastUses;
  const keep = (...uses: readonly (readonly [grantId: string, at: number])[]) =>
    lastUses().keep("grant", new Map(uses));
  const lastOf = async (grantId: string) => (await lastUses().of([grantId])).get(grantId);

  it("tells the last use of each grant that was asked for, and nothing of one without any", async () => {
    const { storage } = world();
    const [used, other, unused] = [await aGrantIn(storage), await aGrantIn(storage), await aGrantIn(storage)];
    await keep([used.grant.id, now], [other.grant.id, now]);
    await keep([used.grant.id, now + minute]);
    const asked = [used.grant.id, unused.grant.id, "no grant"];
    expect(await lastUses().of(asked)).toEqual(new Map([[used.grant.id, now + minute]]));
    expect(await lastUses().of([])).toEqual(new Map());
  });

  it("passes over a use that is earlier, or too close after the one it has", async () => {
    const { grant } = await aGrantIn(world().storage);
    const use = (at: number) => keep([grant.id, at]);
    await use(now);
    await use(now - minute);
    await use(now + keptApart - 1);
    expect(await lastOf(grant.id)).toBe(now);
    await use(now + keptApart);
    expect(await lastOf(grant.id)).toBe(now + keptApart);
  });

  it("keeps the newest of any number that are told at once", async () => {
    const { storage } = world();
    const grants = await Promise.all(Array.from({ length: 4 }, () => aGrantIn(storage)));
    await sixteen((caller) => {
      const uses = grants.map(({ grant }) => [grant.id, now + caller * minute] as const);
      return keep(...(caller % 2 === 0 ? uses : uses.toReversed()));
    });
    const kept = await lastUses().of(grants.map(({ grant }) => grant.id));
    expect([...kept.values()]).toEqual(grants.map(() => now + 15 * minute));
  });

  describe("of a grant that is gone", () => {
    it("passes over the use, and keeps the others", async () => {
      const { grant } = await aGrantIn(world().storage);
      await keep([newId(), now], [grant.id, now]);
      expect(await lastOf(grant.id)).toBe(now);
    });

    it("goes with the grant", async () => {
      const { storage, sql } = world();
      const { grant, client } = await aGrantIn(storage);
      await keep([grant.id, now]);
      await storage.protocol.clientRegistry.delete(client.id, 1, operator);
      expect(await lastOf(grant.id)).toBeUndefined();
      expect(await sql(`SELECT 1 FROM grant_uses WHERE grant_id = '${grant.id}'`)).toEqual([]);
    });
  });

  describe("of a client and its secrets", () => {
    const registry = () => world().storage.protocol.clientRegistry;
    async function aRegisteredClient() {
      const client = aClient({ secrets: [aSecret(), aSecret({ createdAt: now + 1 })] });
      await registry().create(client, operator);
      return { client, secrets: client.secrets.map(({ id }) => id) as [string, string] };
    }

    it("stands with the client, and nothing of those that have none", async () => {
      const { client, secrets } = await aRegisteredClient();
      await expect(registry().find(client.id, "everybody")).resolves.toEqual({ ...client, revision: 1 });
      await lastUses().keep("client", new Map([[client.id, now]]));
      await lastUses().keep("secret", new Map([[secrets[0], now - minute]]));
      const [used, unused] = client.secrets;
      const known = {
        ...client,
        secrets: [{ ...used, lastUsedAt: now - minute }, unused],
        lastUsedAt: now,
        revision: 1,
      };
      await expect(registry().find(client.id, "everybody")).resolves.toEqual(known);
      await expect(registry().list({ limit: 1, search: client.id })).resolves.toMatchObject({
        items: [known],
      });
      await expect(world().storage.protocol.clients.find(client.id)).resolves.toEqual(client);
    });

    it("is the newest of any number that are told at once, and goes with what was used", async () => {
      const { client, secrets } = await aRegisteredClient();
      await sixteen(async (caller) => {
        const at = now + caller * minute;
        await lastUses().keep(
          "client",
          new Map([
            ["nobody", at],
            [client.id, at],
          ]),
        );
        await lastUses().keep("secret", new Map(secrets.map((id) => [id, at])));
      });
      const last = now + 15 * minute;
      await expect(registry().find(client.id, "everybody")).resolves.toMatchObject({
        lastUsedAt: last,
        secrets: [{ lastUsedAt: last }, { lastUsedAt: last }],
      });
      await registry().removeSecret(client.id, secrets[0], operator);
      await expect(registry().delete(client.id, 1, operator)).resolves.toBe("deleted");
      const kept = await world().sql(`SELECT 1 FROM secret_uses WHERE client_id = '${client.id}'`);
      expect(kept).toEqual([]);
    });

    it("is no change of the client", async () => {
      const { client, secrets } = await aRegisteredClient();
      const before = await registry().revision();
      await lastUses().keep("client", new Map([[client.id, now]]));
      await lastUses().keep("secret", new Map([[secrets[1], now]]));
      expect(await registry().revision()).toBe(before);
    });
  });

  it("of the rights of a grant is kept for each, the newest of any number that are told at once, and goes with the grant", async () => {
    const { storage, sql } = world();
    const { grant, client } = await aGrantIn(storage);
    await sixteen((caller) => {
      const rights = ["notes:read", "notes:write"].map(
        (scope) => [rightId(grant.id, scope), now + caller * minute] as const,
      );
      return lastUses().keep("right", new Map(caller % 2 === 0 ? rights : rights.toReversed()));
    });
    const last = now + 15 * minute;
    await lastUses().keep(
      "right",
      new Map([
        [rightId("gone", "notes:read"), last],
        [rightId(grant.id, "notes:read"), last + keptApart - 1],
        [rightId(grant.id, "notes:write"), last + keptApart],
      ]),
    );
    const kept = await sql(
      `SELECT scope, last_used_at FROM right_uses WHERE grant_id = '${grant.id}' ORDER BY scope`,
    );
    expect(kept.map((row) => Object.values(row as object).map(String))).toEqual([
      ["notes:read", String(last)],
      ["notes:write", String(last + keptApart)],
    ]);
    await storage.protocol.clientRegistry.delete(client.id, 1, operator);
    await expect(sql(`SELECT 1 FROM right_uses WHERE grant_id = '${grant.id}'`)).resolves.toEqual([]);
  });

  it("is no change of the grants, so that what is remembered of them stays", async () => {
    const { storage, sql } = world();
    const { grant } = await aGrantIn(storage);
    const revisions = () => sql("SELECT revision FROM revisions WHERE name = 'standings'");
    const before = await revisions();
    await keep([grant.id, now]);
    expect(await revisions()).toEqual(before);
  });
});
