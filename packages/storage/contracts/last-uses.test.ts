import { keptApart } from "@grantway/protocol/rules";
import { describe, expect, it } from "vitest";
import { onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { aGrantIn, minute, newId, now, operator } from "./people-and-clients.ts";

onEachAdapter("LastUses", (world) => {
  const lastUses = () => world().storage.protocol.lastUses;
  const keep = (...uses: readonly (readonly [grantId: string, at: number])[]) =>
    lastUses().keep(new Map(uses));
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

  it("is no change of the grants, so that what is remembered of them stays", async () => {
    const { storage, sql } = world();
    const { grant } = await aGrantIn(storage);
    const revisions = () => sql("SELECT revision FROM revisions WHERE name = 'standings'");
    const before = await revisions();
    await keep([grant.id, now]);
    expect(await revisions()).toEqual(before);
  });
});
