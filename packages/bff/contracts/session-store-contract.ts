import { describe, expect, it } from "vitest";
import type { SessionStore } from "../src/stores/session-store.ts";
import { given } from "../src/testing/given.ts";

/* What every store of sessions must do. Its clock cannot be turned, so lifetimes are short and waited for. */

const minute = 60_000;
const id = () => crypto.randomUUID();

/** Runs the contract on a store. `open` is called for each of several callers; they share what is stored. */
export function describeSessionStore(name: string, open: () => Promise<SessionStore>): void {
  describe(`sessions in ${name}`, () => {
    it("are read as they were written, by every caller", async () => {
      const [one, other] = [await open(), await open()];
      const key = id();
      const version = await one.write(key, "sealed", { expected: undefined, lifetime: minute });
      expect(await other.read(key)).toEqual({ value: "sealed", version });
      expect(await other.read(id())).toBeUndefined();
    });

    it("are written only over the version that was read", async () => {
      const store = await open();
      const key = id();
      const first = await store.write(key, "1", { expected: undefined, lifetime: minute });
      expect(await store.write(key, "again", { expected: undefined, lifetime: minute })).toBeUndefined();
      const second = await store.write(key, "2", { expected: first, lifetime: minute });
      expect(await store.write(key, "late", { expected: first, lifetime: minute })).toBeUndefined();
      expect(await store.read(key)).toEqual({ value: "2", version: second });
      expect(second).not.toBe(first);
    });

    it("are made by one of many callers, and changed by one of many", async () => {
      const stores = await Promise.all(Array.from({ length: 4 }, open));
      const callers = Array.from({ length: 4 }, () => stores).flat();
      const key = id();
      const race = async (expected: string | undefined) => {
        const all = await Promise.all(
          callers.map((store, index) => store.write(key, String(index), { expected, lifetime: minute })),
        );
        return all.filter((version) => version !== undefined);
      };
      const made = await race(undefined);
      expect(made).toHaveLength(1);
      expect(await race(made[0])).toHaveLength(1);
    });

    it("are gone when they are removed, and cannot be written by who had read them", async () => {
      const store = await open();
      const key = id();
      const version = await store.write(key, "1", { expected: undefined, lifetime: minute });
      await store.remove(key);
      await store.remove(key);
      expect(await store.read(key)).toBeUndefined();
      expect(await store.write(key, "2", { expected: version, lifetime: minute })).toBeUndefined();
    });

    it("are gone when their lifetime is over, and can be made again", async () => {
      const store = await open();
      const key = id();
      const version = await store.write(key, "1", { expected: undefined, lifetime: 30 });
      await expect.poll(() => store.read(key)).toBeUndefined();
      expect(await store.write(key, "2", { expected: version, lifetime: minute })).toBeUndefined();
      expect(await store.write(key, "3", { expected: undefined, lifetime: minute })).toBeDefined();
      expect(await store.read(key)).toMatchObject({ value: "3" });
    });

    it("live on when a write gives them a new lifetime", async () => {
      const store = await open();
      const key = id();
      const version = await store.write(key, "1", { expected: undefined, lifetime: minute });
      expect(await store.write(key, "2", { expected: version, lifetime: 30 })).toBeDefined();
      await expect.poll(() => store.read(key)).toBeUndefined();
    });

    it("hold what a session holds: large, and any text", async () => {
      const store = await open();
      const value = `${"x".repeat(60_000)}'"\\ü`;
      const key = id();
      await store.write(key, value, { expected: undefined, lifetime: minute });
      expect((await store.read(key))?.value).toBe(value);
    });
  });

  describe(`leases in ${name}`, () => {
    it("are held by one of many callers", async () => {
      const stores = await Promise.all(Array.from({ length: 4 }, open));
      const callers = Array.from({ length: 4 }, () => stores).flat();
      const key = id();
      const all = await Promise.all(callers.map((store) => store.acquire(key, minute)));
      expect(all.filter((holder) => holder !== undefined)).toHaveLength(1);
    });

    it("are free again when they are released, by their holder alone", async () => {
      const store = await open();
      const key = id();
      const holder = (await store.acquire(key, minute)) ?? "";
      await store.release(key, "somebody else");
      expect(await store.acquire(key, minute)).toBeUndefined();
      await store.release(key, holder);
      expect(await store.acquire(key, minute)).toBeDefined();
      expect(await store.renew(key, holder, minute)).toBe(false);
    });

    it("are over when they are not renewed", async () => {
      const store = await open();
      const key = id();
      const holder = (await store.acquire(key, 40)) ?? "";
      await expect.poll(() => store.acquire(key, minute)).toBeDefined();
      expect(await store.renew(key, holder, minute)).toBe(false);
      const other = id();
      const renewed = (await store.acquire(other, minute)) ?? "";
      expect(await store.renew(other, renewed, minute)).toBe(true);
    });
  });

  describe(`several servers with ${name} in common`, () => {
    it("spend each refresh token once, and end a session for all of them", async () => {
      const { browser, another, signIn, status, pass, provider } = await given(
        { delay: 10 },
        { store: await open() },
      );
      await signIn();
      const nodes = await Promise.all([1, 2, 3, 4].map(async () => another({ store: await open() })));
      pass(120 * minute);
      const all = await Promise.all([...nodes, ...nodes].map((node) => status(node)));
      expect(all.filter((one) => one.signedIn && one.problem === undefined)).toHaveLength(8);
      expect(provider.counts()).toMatchObject({ rotations: 1, endedFamilies: 0 });
      const copy = browser.copy();
      await browser.call("/bff/logout", { method: "POST" }, nodes[0]);
      const session = await (await copy.call("/bff/session", {}, nodes[1])).json();
      expect(session).toMatchObject({ providers: { acme: { signedIn: false } } });
    });
  });
}
