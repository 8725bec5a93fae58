import type { Client, ClientListRequest } from "@grantway/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onEachAdapter } from "./on-each-adapter.ts";
import { aClient, aUser, day, newId, now, operator } from "./people-and-clients.ts";
import { readAlong, walk } from "./walks.ts";

onEachAdapter("Lists of clients", (world) => {
  const protocol = () => world().storage.protocol;
  const registry = () => protocol().clientRegistry;

  async function created(differences: Partial<Client> = {}) {
    const client = aClient({ secrets: [], ...differences });
    await registry().create(client, operator);
    return client;
  }
  const use = (id: string, at: number) => protocol().lastUses.keep("client", new Map([[id, at]]));
  const idsOf = (request: Omit<ClientListRequest, "limit">) =>
    walk(
      (after) => registry().list({ limit: 2, ...request, ...after }),
      ({ id }) => id,
    );

  describe("filters", () => {
    it("keep those that are everything that is asked", async () => {
      const name = `Filtered ${newId()}`;
      const web = await created({ name, firstParty: true });
      const spa = await created({ name, type: "public", authenticationMethod: "none" });
      const machine = await created({ name, grantTypes: ["client_credentials"], status: "suspended" });
      const by = { search: name };
      expect(new Set(await idsOf(by))).toEqual(new Set([web.id, spa.id, machine.id]));
      await expect(idsOf({ ...by, type: "public" })).resolves.toEqual([spa.id]);
      await expect(idsOf({ ...by, firstParty: true })).resolves.toEqual([web.id]);
      await expect(idsOf({ ...by, firstParty: false })).resolves.toHaveLength(2);
      await expect(idsOf({ ...by, status: "suspended" })).resolves.toEqual([machine.id]);
      await expect(idsOf({ ...by, grantType: "client_credentials" })).resolves.toEqual([machine.id]);
      const none = { ...by, grantType: "client_credentials", status: "active" } as const;
      await expect(idsOf(none)).resolves.toEqual([]);
      await expect(registry().count({ ...by, firstParty: false })).resolves.toBe(2);
      await expect(registry().count(none)).resolves.toBe(0);
    });

    it("keep those that registered themselves, and those nobody here knows", async () => {
      const name = `Unknown ${newId()}`;
      const known = await created({ name });
      const itself = await created({ name, origin: "registration", verified: false });
      const verified = await created({ name, origin: "registration" });
      const by = { search: name };
      await expect(idsOf({ ...by, verified: false })).resolves.toEqual([itself.id]);
      await expect(idsOf({ ...by, origin: "management" })).resolves.toEqual([known.id]);
      await expect(registry().count({ ...by, origin: "registration" })).resolves.toBe(2);
      await expect(idsOf({ ...by, origin: "registration", verified: true })).resolves.toEqual([verified.id]);
    });

    it("find those that nobody uses, but not what was only just registered", async () => {
      const name = `Unused ${newId()}`;
      const [old, used, fresh] = [
        await created({ name, createdAt: now - 200 * day }),
        await created({ name, createdAt: now - 200 * day }),
        await created({ name, createdAt: now - day }),
      ];
      await use(old.id, now - 100 * day);
      await use(used.id, now - 90 * day);
      const unusedSince = now - 90 * day;
      await expect(idsOf({ search: name, unusedSince })).resolves.toEqual([old.id]);
      await expect(registry().count({ search: name, unusedSince })).resolves.toBe(1);
      await use(used.id, now);
      await expect(idsOf({ search: name, unusedSince: now })).resolves.toHaveLength(2);
      await expect(idsOf({ search: name, unusedSince: now + 1 })).resolves.toContain(fresh.id);
    });
  });

  it("are those of one person, of people or of the platform, in either order", async () => {
    const name = `Owned ${newId()}`;
    const [ada, ben] = [aUser(), aUser()];
    for (const user of [ada, ben]) await world().storage.identity.users.create(user, undefined, operator);
    const made = [];
    for (const owner of [ada.id, ada.id, ada.id, ben.id, null])
      made.push((await created({ name, owner })).id);
    const [one = "", two = "", three = "", other = "", ours = ""] = made;
    await use(two, now);
    const all = { search: name } as const;
    const sorted = (...ids: readonly string[]) => ids.toSorted();
    await expect(idsOf({ owner: ada.id })).resolves.toEqual(sorted(one, two, three));
    await expect(idsOf({ owner: ada.id, sort: "lastUsed" })).resolves.toEqual([
      two,
      ...sorted(one, three).toReversed(),
    ]);
    await expect(idsOf({ owner: ada.id, type: "public" })).resolves.toEqual([]);
    await expect(idsOf({ ...all, owned: true })).resolves.toEqual(sorted(one, two, three, other));
    await expect(idsOf({ ...all, owned: false })).resolves.toEqual([ours]);
    await expect(registry().count({ owner: ada.id })).resolves.toBe(3);
    await expect(registry().count({ ...all, owned: false })).resolves.toBe(1);
  });

  it("go by last use, the latest first, and those never used last", async () => {
    const name = `Sorted ${newId()}`;
    const [never, early, late] = [await created({ name }), await created({ name }), await created({ name })];
    await use(early.id, now);
    await use(late.id, now + day);
    await expect(idsOf({ search: name, sort: "lastUsed" })).resolves.toEqual([late.id, early.id, never.id]);
  });

  it("take no beginning of a page of another order", async () => {
    await created();
    await created();
    const { next = "" } = await registry().list({ limit: 1 });
    await expect(registry().list({ limit: 1, sort: "lastUsed", after: next })).rejects.toThrow(RangeError);
  });

  it.each(["name", "lastUsed"] as const)(
    "by %s, page by page, miss none that stays and show none twice, whatever comes and goes meanwhile",
    async (sort) => {
      await fc.assert(
        fc.asyncProperty(readAlong, async ({ limit, start, between }) => {
          const mark = newId();
          const stay = new Set<string>();
          const idOf = (name: string) => `${name}-${mark}`;
          // Some share a name, and some a moment.
          const come = async (name: string) => {
            await registry().create(
              aClient({ id: idOf(name), name: `${name.slice(0, 1)} ${mark}`, secrets: [] }),
              operator,
            );
            if (name.length > 1) await use(idOf(name), now + name.length);
          };
          const go = (name: string) => registry().delete(idOf(name), 1, operator);
          for (const name of start) {
            await come(name);
            stay.add(idOf(name));
          }
          const steps = between.values();
          const seen = await walk(
            (after) => registry().list({ limit, sort, search: mark, ...after }),
            ({ id }) => id,
            async () => {
              for (const { comes, goes } of steps.next().value ?? []) {
                if (goes !== undefined) {
                  stay.delete(idOf(goes));
                  await go(goes);
                }
                if (comes !== undefined) await come(comes);
              }
            },
          );
          // One that was deleted and registered again in between is another.
          const ofStaying = seen.filter((id) => stay.has(id));
          expect(ofStaying).toHaveLength(stay.size);
          expect(new Set(ofStaying)).toEqual(stay);
        }),
        { numRuns: 12 },
      );
    },
  );
});
