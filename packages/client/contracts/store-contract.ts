import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../src/vault/store.ts";
import { aConnection } from "../src/testing/a-connection.ts";

/** A place where stores can be opened; several stores may open the same vault at once, by its name. */
export interface StorePlace {
  open(vault: string): Promise<Store>;
  /** Everything stored there, to be searched for plain text. Absent where nothing is stored. */
  dump?(): Promise<string>;
  /** Changes every record of a vault so that none opens. Absent where records are not sealed one by one. */
  damage?(vault: string): Promise<void>;
  close?(): Promise<void>;
}

const many = 16;
const crowd = <T>(work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: many }, (_, index) => work(index)));

/** The promises of `store.ts`. Each test has a vault of its own and, where it matters, two stores on it. */
export function describeStore(label: string, prepare: () => Promise<StorePlace>): void {
  describe(`a vault in ${label}`, () => {
    let place: StorePlace;
    const opened: Store[] = [];
    beforeAll(async () => {
      place = await prepare();
    });
    afterAll(async () => {
      await Promise.all(opened.map((store) => store.close()));
      await place.close?.();
    });

    async function open(vault: string = crypto.randomUUID()): Promise<Store> {
      const store = await place.open(vault);
      opened.push(store);
      return store;
    }
    async function two(): Promise<readonly [Store, Store]> {
      const vault = crypto.randomUUID();
      return [await open(vault), await open(vault)];
    }
    const stored = async (store: Store, name = "acme") => {
      const outcome = await store.put(aConnection({ name }), undefined);
      if (outcome.outcome !== "stored") throw new Error("not stored");
      return outcome.generation;
    };

    describe("connections", () => {
      it("gives back what was put, to other stores too", async () => {
        const [one, other] = await two();
        const generation = await stored(one);
        expect(await other.get("acme")).toEqual({ connection: aConnection(), generation });
        expect(await other.get("acme2")).toBeUndefined();
      });

      it("keeps any text in it as it was", async () => {
        const store = await open();
        let generation: string | undefined;
        const text = fc.string({ unit: "grapheme" }).filter((value) => value.isWellFormed());
        await fc.assert(
          fc.asyncProperty(fc.dictionary(text, text), async (captured) => {
            const connection = aConnection({ captured: { ...captured } });
            const outcome = await store.put(connection, generation);
            if (outcome.outcome === "stored") ({ generation } = outcome);
            expect((await store.get("acme"))?.connection).toEqual(JSON.parse(JSON.stringify(connection)));
          }),
          { numRuns: 20 },
        );
      });

      it("lists by name", async () => {
        const store = await open();
        for (const name of ["b", "a", "C"]) await stored(store, name);
        expect((await store.list()).map(({ connection }) => connection.name)).toEqual(["C", "a", "b"]);
      });

      it("keeps vaults apart", async () => {
        const [one, other] = [await open(), await open()];
        await stored(one);
        expect(await other.get("acme")).toBeUndefined();
        expect(await other.list()).toEqual([]);
      });

      it("is not confused by names that objects have by themselves", async () => {
        const store = await open();
        for (const name of ["__proto__", "constructor"]) {
          expect(await store.get(name)).toBeUndefined();
          await stored(store, name);
          expect((await store.get(name))?.connection.name).toBe(name);
        }
        expect(await store.list()).toHaveLength(2);
      });
    });

    it("hides no other by a record that does not open, and removes it by what it is listed as, or by its name", async () => {
      if (place.damage === undefined) return; // There either all of it opens, or nothing.
      const vault = crypto.randomUUID();
      const store = await open(vault);
      const generation = await stored(store);
      await place.damage(vault);
      await stored(store, "other");
      const [other, unreadable] = await store.list();
      const name = unreadable?.connection.name ?? "";
      expect([other?.connection, name]).toEqual([
        aConnection({ name: "other" }),
        expect.stringMatching(/^unreadable-\w+$/),
      ]);
      expect(await store.get(name)).toEqual(unreadable);
      expect(unreadable).toMatchObject({
        connection: { unreadable: expect.any(String) as string },
        generation,
      });
      const known = { connection: { ...unreadable?.connection, name: "acme" }, generation };
      expect(await store.get("acme")).toEqual(known);
      expect(await store.put(aConnection(), undefined)).toEqual({ outcome: "conflict", current: known });
      expect(await store.remove(name, "another")).toBe("conflict");
      expect(await store.remove(name, generation)).toBe("removed");
      expect([await store.get(name), await store.get("acme")]).toEqual([undefined, undefined]);
      await place.damage(vault);
      expect(await store.remove("other", other?.generation ?? "")).toBe("removed");
      expect(await store.list()).toEqual([]);
    });

    describe("compare and set", () => {
      it("writes only over the generation that was read", async () => {
        const [one, other] = await two();
        const first = await stored(one);
        const second = await other.put(aConnection({ service: "second" }), first);
        expect(second.outcome).toBe("stored");
        const late = await one.put(aConnection({ service: "late" }), first);
        expect(late).toMatchObject({ outcome: "conflict", current: { connection: { service: "second" } } });
        expect((await one.get("acme"))?.connection.service).toBe("second");
      });

      it("writes nothing where nothing should stand and something does, or the reverse", async () => {
        const store = await open();
        expect(await store.put(aConnection(), "gone")).toEqual({ outcome: "conflict", current: undefined });
        await stored(store);
        expect((await store.put(aConnection(), undefined)).outcome).toBe("conflict");
      });

      it(`lets one of ${many} callers win, first write and later ones`, async () => {
        const stores = await two();
        let expected: string | undefined;
        for (let round = 0; round < 5; round++) {
          const outcomes = await crowd((index) =>
            stores[index % 2 === 0 ? 0 : 1].put(aConnection({ service: `s${index}` }), expected),
          );
          const winners = outcomes.flatMap((outcome, index) =>
            outcome.outcome === "stored" ? [{ outcome, index }] : [],
          );
          expect(winners).toHaveLength(1);
          expect((await stores[0].get("acme"))?.connection.service).toBe(`s${winners[0]?.index}`);
          expected = winners[0]?.outcome.generation;
        }
      });

      it(`loses none of ${many} different connections written at once`, async () => {
        const stores = await two();
        await crowd((index) =>
          stores[index % 2 === 0 ? 0 : 1].put(aConnection({ name: `c${index}` }), undefined),
        );
        expect(await stores[0].list()).toHaveLength(many);
      });

      it("removes what was read and nothing else", async () => {
        const [one, other] = await two();
        const first = await stored(one);
        const second = await other.put(aConnection(), first);
        expect(await one.remove("acme", first)).toBe("conflict");
        expect(await other.remove("acme", second.outcome === "stored" ? second.generation : "")).toBe(
          "removed",
        );
        expect(await one.remove("acme", first)).toBe("absent");
        expect(await one.get("acme")).toBeUndefined();
      });

      it("does not take a connection made anew for the one that was removed", async () => {
        const store = await open();
        const first = await stored(store);
        await store.remove("acme", first);
        await stored(store);
        expect((await store.put(aConnection(), first)).outcome).toBe("conflict");
        expect(await store.remove("acme", first)).toBe("conflict");
      });
    });

    describe("leases", () => {
      it(`are given to one of ${many}`, async () => {
        const stores = await two();
        for (let round = 0; round < 5; round++) {
          const leases = (
            await crowd((index) => stores[index % 2 === 0 ? 0 : 1].acquire("acme", 60_000))
          ).filter((lease) => lease !== undefined);
          expect(leases).toHaveLength(1);
          await Promise.all(leases.map((lease) => stores[0].release(lease)));
        }
      });

      it("guard one name, whether or not there is a connection", async () => {
        const store = await open();
        expect(await store.acquire("a", 60_000)).toBeDefined();
        expect(await store.acquire("a", 60_000)).toBeUndefined();
        expect(await store.acquire("b", 60_000)).toBeDefined();
      });

      it("count up", async () => {
        const [one, other] = await two();
        const first = await one.acquire("acme", 60_000);
        if (first === undefined) throw new Error("no lease");
        await one.release(first);
        const second = await other.acquire("acme", 60_000);
        expect(second?.fence).toBeGreaterThan(first.fence);
        expect(second?.holder).not.toBe(first.holder);
      });

      it("of the dead are taken over when they end, by one, and not before", async () => {
        const stores = await two();
        expect(await stores[0].acquire("acme", 2000)).toBeDefined();
        expect(await stores[1].acquire("acme", 2000)).toBeUndefined();
        await sleep(2100);
        const leases = await crowd((index) => stores[index % 2 === 0 ? 0 : 1].acquire("acme", 60_000));
        expect(leases.filter((lease) => lease !== undefined)).toHaveLength(1);
      });

      it("live on while they are renewed", async () => {
        const [one, other] = await two();
        const lease = await one.acquire("acme", 2000);
        if (lease === undefined) throw new Error("no lease");
        expect(await one.renew(lease, 60_000)).toBe("renewed");
        await sleep(2100);
        expect(await other.acquire("acme", 2000)).toBeUndefined();
        expect(await one.renew(lease, 60_000)).toBe("renewed");
      });

      it("that were lost are neither renewed nor released by whoever lost them", async () => {
        const [one, other] = await two();
        const late = await one.acquire("acme", 100);
        await sleep(150);
        const current = await other.acquire("acme", 60_000);
        if (late === undefined || current === undefined) throw new Error("no lease");
        expect(await one.renew(late, 60_000)).toBe("lost");
        await one.release(late);
        expect(await one.acquire("acme", 60_000)).toBeUndefined();
        expect(await other.renew(current, 60_000)).toBe("renewed");
      });
    });

    describe("letters", () => {
      it(`are collected by one of ${many}`, async () => {
        const stores = await two();
        expect(await stores[0].leave("state", "code 1", 60_000)).toBe("left");
        const letters = await crowd((index) => stores[index % 2 === 0 ? 0 : 1].collect("state"));
        expect(letters.filter((letter) => letter !== undefined)).toEqual(["code 1"]);
      });

      it("are not replaced", async () => {
        const [one, other] = await two();
        const outcomes = await crowd((index) =>
          (index % 2 === 0 ? one : other).leave("state", `code ${index}`, 60_000),
        );
        expect(outcomes.filter((outcome) => outcome === "left")).toHaveLength(1);
      });

      it("are gone when their time is over, and their place is free", async () => {
        const store = await open();
        await store.leave("state", "old", 100);
        await store.leave("other", "kept", 60_000);
        await sleep(150);
        expect(await store.collect("state")).toBeUndefined();
        expect(await store.leave("state", "new", 60_000)).toBe("left");
        expect(await store.collect("state")).toBe("new");
        expect(await store.collect("other")).toBe("kept");
      });
    });

    it("closes twice without complaint", async () => {
      const store = await place.open(crypto.randomUUID());
      await store.close();
      await expect(store.close()).resolves.toBeUndefined();
    });

    it("shows nothing of it to whoever sees where it rests", async () => {
      const store = await open();
      await store.put(aConnection({ name: "visible-name", captured: { login: "ada lovelace" } }), undefined);
      await store.acquire("visible-name", 60_000);
      await store.leave("visible-state", "visible code", 60_000);
      const seen = (await place.dump?.()) ?? "";
      for (const word of [
        "visible-name",
        "visible-state",
        "visible code",
        "access 1",
        "refresh 1",
        "ada lovelace",
        "client secret",
      ])
        expect(seen).not.toContain(word);
    });
  });
}
