import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { count, onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { aMove, anyOpening, newId, now, repeatsOf } from "./people-and-clients.ts";
import { answers, type Processes, startProcesses } from "./processes.ts";

onEachAdapter("TokenFamilies in a database", (world) => {
  const families = () => world().storage.protocol.families;

  async function opened() {
    const opening = anyOpening();
    await families().open(opening);
    return opening;
  }

  it("fails alone: a family id that is taken harms nobody beside it, and its code is not spent", async () => {
    const taken = await opened();
    const broken = { ...anyOpening(), family: taken.family };
    const [failed, ...others] = await Promise.allSettled([
      families().open(broken),
      ...Array.from({ length: 15 }, () => families().open(anyOpening())),
    ]);
    expect(failed).toMatchObject({ status: "rejected", reason: { code: "failed" } });
    expect(others).toEqual(Array.from({ length: 15 }, () => ({ status: "fulfilled", value: "opened" })));
    await expect(families().open({ ...broken, family: anyOpening().family })).resolves.toBe("opened");
  });

  it("records once who ended a family, why and in which request", async () => {
    const [shown, spent] = [await opened(), await opened()];
    const by = { actor: "client:acme", onBehalfOf: "user:ada", requestId: "r-1", at: now + 5 };
    await sixteen(() => families().end(shown.family.id, "revoked", by));
    await sixteen(() => families().endOfCode(spent.code.id, "code-replayed", { actor: "system", at: now }));
    await families().end(newId(), "revoked", by);
    const records = await world().sql(
      `SELECT actor, on_behalf_of, request_id, action, detail FROM audit_events
       WHERE target IN ('family:${shown.family.id}', 'family:${spent.family.id}') ORDER BY seq`,
    );
    const action = "family.ended";
    expect(records).toEqual([
      { actor: "client:acme", on_behalf_of: "user:ada", request_id: "r-1", action, detail: "revoked" },
      { actor: "system", on_behalf_of: null, request_id: null, action, detail: "code-replayed" },
    ]);
  });

  describe("in several processes", () => {
    let processes: Processes;
    beforeAll(async () => {
      processes = await startProcesses(world().address, 3);
    });
    afterAll(() => processes.stop());

    it("opens one family for each code, whoever asks", async () => {
      const calls = Array.from({ length: 16 }, () => ["families", "open", [anyOpening()]] as const);
      const outcomes = answers(await processes.race([...calls, ...calls]));
      expect(count(outcomes, "opened")).toBe(16);
      expect(outcomes).toHaveLength(16 * 2 * 3);
    });

    it("rotates each generation once, whoever asks", async () => {
      const all = await sixteen(() => opened());
      const moves = all.map(
        ({ family }) => ["families", "rotate", [aMove({ familyId: family.id })]] as const,
      );
      const outcomes = answers(await processes.race([...moves, ...moves.toReversed()]));
      expect(count(outcomes, "rotated")).toBe(16);
      expect(repeatsOf(outcomes)).toEqual(
        [1, 2, 3, 4, 5].flatMap((copy) => Array.from({ length: 16 }, () => copy)),
      );
    });
  });
});
