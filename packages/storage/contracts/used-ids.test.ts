import { expect, it } from "vitest";
import { count, onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { minute, newId, now } from "./people-and-clients.ts";
import { answers, startProcesses } from "./processes.ts";

onEachAdapter("UsedIds", (world) => {
  const usedIds = () => world().storage.protocol.usedIds;
  const use = (differences: { readonly kind?: string; readonly id?: string } = {}) => ({
    kind: "proof",
    id: newId(),
    until: now + minute,
    ...differences,
  });

  it("tells exactly one of sixteen callers with one id that it is fresh", async () => {
    const one = use();
    const outcomes = await sixteen(() => usedIds().spend({ ...one }));
    expect(count(outcomes, "fresh")).toBe(1);
    expect(count(outcomes, "used")).toBe(15);
    await expect(usedIds().spend(one)).resolves.toBe("used");
  });

  it("uses up different ids side by side, and one id of two kinds", async () => {
    const id = newId();
    const uses = [...Array.from({ length: 14 }, () => use()), use({ id }), use({ id, kind: "assertion" })];
    const outcomes = await Promise.all(uses.map((one) => usedIds().spend(one)));
    expect(count(outcomes, "fresh")).toBe(16);
  });

  it("never takes the end of a kind for the beginning of an id", async () => {
    const id = newId();
    await expect(usedIds().spend(use({ kind: "a b", id }))).resolves.toBe("fresh");
    await expect(usedIds().spend(use({ kind: "a", id: `b ${id}` }))).resolves.toBe("fresh");
  });

  it.each([
    ["of 256 characters", "ü".repeat(255)],
    ["with a NUL", "\0"],
    ["with half a pair of surrogates", "\ud800"],
    ["that differs in case", "A"],
  ])("knows an id again %s", async (_, ending) => {
    const one = use({ id: newId().slice(0, 1) + ending, kind: newId() });
    await expect(usedIds().spend(one)).resolves.toBe("fresh");
    await expect(usedIds().spend(one)).resolves.toBe("used");
    await expect(usedIds().spend({ ...one, id: one.id.toLowerCase() })).resolves.toBe(
      one.id === one.id.toLowerCase() ? "used" : "fresh",
    );
  });

  it("tells one caller of several processes", async () => {
    const processes = await startProcesses(world().address, 3);
    try {
      const calls = Array.from({ length: 16 }, () => ["usedIds", "spend", [use()]] as const);
      const outcomes = answers(await processes.race([...calls, ...calls.toReversed()]));
      expect(count(outcomes, "fresh")).toBe(16);
      expect(count(outcomes, "used")).toBe(16 * 5);
    } finally {
      await processes.stop();
    }
  });

  it("remembers an id until its moment, and the sweep forgets it then", async () => {
    const one = use();
    await usedIds().spend(one);
    await world().storage.sweep(one.until - 1);
    await expect(usedIds().spend(one)).resolves.toBe("used");
    await world().storage.sweep(one.until);
    await expect(usedIds().spend(one)).resolves.toBe("fresh");
  });
});
