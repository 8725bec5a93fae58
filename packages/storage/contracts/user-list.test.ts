import type { User, UserListRequest } from "@grantway/identity";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identityInMemory } from "./fakes.ts";
import { onEachAdapterAndFake } from "./on-each-adapter.ts";
import { aUser, newId, now, operator } from "./people-and-clients.ts";
import { readAlong, walk } from "./walks.ts";

onEachAdapterAndFake("Lists of people", identityInMemory, (ports) => {
  async function created(differences: Partial<User> = {}) {
    const user = aUser(differences);
    await ports().users.create(user, undefined, operator);
    return user;
  }
  const list = (request: UserListRequest) => ports().userDirectory.list(request);
  const namesOf = async (request: Omit<UserListRequest, "limit">) =>
    (await list({ limit: 200, ...request })).items.map(({ name }) => name);

  describe("filters", () => {
    it("keep those who are everything that is asked", async () => {
      const [team, search] = [`team-${newId()}`, newId()];
      const here = { email: `${newId()}@${search}.example` };
      const other = () => ({ email: `${newId()}@${search}.example` });
      await created({ ...here, name: "Ada", role: "admin", groups: [team] });
      await created({ ...other(), name: "Ben", role: "admin", status: "suspended", groups: ["x", team] });
      await created({ ...other(), name: "Cleo", groups: [`${team}s`] });
      const by = { search, sort: "created" } as const;
      await expect(namesOf(by)).resolves.toHaveLength(3);
      expect(new Set(await namesOf({ ...by, role: "admin" }))).toEqual(new Set(["Ada", "Ben"]));
      await expect(namesOf({ ...by, status: "suspended" })).resolves.toEqual(["Ben"]);
      await expect(namesOf({ ...by, group: `${team}s` })).resolves.toEqual(["Cleo"]);
      expect(new Set(await namesOf({ group: team }))).toEqual(new Set(["Ada", "Ben"]));
      const all = { ...by, role: "admin", status: "active", group: team } as const;
      await expect(namesOf(all)).resolves.toEqual(["Ada"]);
      await expect(ports().userDirectory.count(all)).resolves.toBe(1);
      await expect(namesOf({ ...all, status: "suspended", search: "%" })).resolves.toEqual([]);
      await expect(namesOf({ group: "" })).resolves.toEqual([]);
    });

    it("follow who changes groups, name or state", async () => {
      const [before, after] = [`g-${newId()}`, `g-${newId()}`];
      const user = await created({ groups: [before, before] });
      const changed = { ...user, username: `new-${newId()}`, groups: [after], updatedAt: now + 1 };
      await expect(ports().userDirectory.update(changed, 1, operator)).resolves.toBe("updated");
      const usernames = async (group: string) =>
        (await list({ limit: 10, group })).items.map(({ username }) => username);
      await expect(usernames(before)).resolves.toEqual([]);
      await expect(usernames(after)).resolves.toEqual([changed.username]);
      await ports().userDirectory.delete(user.id, 2, operator);
      await expect(usernames(after)).resolves.toEqual([]);
    });
  });

  it("find everybody who has what is searched for in a row, however short, rare or long it is", async () => {
    const mark = newId().slice(0, 8);
    await created({ name: `Zoë 𝒳-${mark} O'Neil "Q" 100%` });
    await created({ name: `Zo ë𝒳 ${mark}` });
    const found = async (search: string) =>
      (await namesOf({ search, group: "staff" })).filter((name) => name.includes(mark));
    for (const search of [`𝒳-${mark}`, `ZOË 𝒳-${mark}`, `${mark} o'neil "q" 100%`]) {
      await expect(found(search)).resolves.toHaveLength(1);
    }
    await expect(found(mark)).resolves.toHaveLength(2);
    await expect(found("𝒳")).resolves.toHaveLength(2);
    for (const search of ["𝒳-", "ë ", "0%", '"q', "o'"]) await expect(found(search)).resolves.toHaveLength(1);
    await expect(found("qz")).resolves.toEqual([]);
    await expect(ports().userDirectory.count({ search: "ë𝒳", group: "staff" })).resolves.toBe(1);
    await expect(found(`${mark} zoë`)).resolves.toEqual([]);
    await expect(ports().userDirectory.count({ search: mark })).resolves.toBe(2);
    await expect(ports().userDirectory.count({ search: mark, group: "staff" })).resolves.toBe(2);
  });

  describe("count", () => {
    it("tells how many there are of those who are asked for", async () => {
      const group = `g-${newId()}`;
      for (const role of ["user", "user", "support"] as const) await created({ role, groups: [group] });
      const { userDirectory } = ports();
      await expect(userDirectory.count({ group })).resolves.toBe(3);
      await expect(userDirectory.count({ group, role: "user" })).resolves.toBe(2);
      await expect(userDirectory.count({ group, search: "nobody-is-called-this" })).resolves.toBe(0);
      await expect(userDirectory.count({})).resolves.toBeGreaterThanOrEqual(3);
    });
  });

  describe("sort", () => {
    it("goes by username, or by who came last", async () => {
      const group = `g-${newId()}`;
      const [first, second, third] = ["m", "a", "z"].map((letter) => `${letter}-${newId()}`);
      for (const [index, username = ""] of [first, second, third].entries()) {
        await created({ username, groups: [group], createdAt: now + index });
      }
      const usernames = (sort?: "username" | "created") =>
        walk(
          (after) => list({ limit: 1, group, ...(sort && { sort }), ...after }),
          ({ username }) => username,
        );
      await expect(usernames()).resolves.toEqual([second, first, third]);
      await expect(usernames("username")).resolves.toEqual([second, first, third]);
      await expect(usernames("created")).resolves.toEqual([third, second, first]);
    });

    it("goes by id where two came in one millisecond", async () => {
      const group = `g-${newId()}`;
      const made = await Promise.all(Array.from({ length: 5 }, () => created({ groups: [group] })));
      const seen = await walk(
        (after) => list({ limit: 2, group, sort: "created", ...after }),
        ({ id }) => id,
      );
      expect(seen).toEqual(
        made
          .map(({ id }) => id)
          .toSorted()
          .toReversed(),
      );
    });
  });

  it.each(["username", "created"] as const)(
    "by %s, page by page, miss nobody who stays and show nobody twice, whoever comes and goes meanwhile",
    async (sort) => {
      await fc.assert(
        fc.asyncProperty(readAlong, fc.boolean(), async ({ limit, start, between }, grouped) => {
          const mark = newId();
          const people = new Map<string, User>();
          const come = async (name: string) => {
            if (people.has(name)) return;
            const made = { username: `${name}-${mark}`, groups: [mark], createdAt: now + name.length };
            people.set(name, await created(made));
          };
          const go = async (name: string) => {
            const user = people.get(name);
            people.delete(name);
            if (user !== undefined) await ports().userDirectory.delete(user.id, 1, operator);
          };
          for (const name of start) await come(name);
          const stay = new Set([...people.values()].map(({ id }) => id));
          const steps = between.values();
          const filter = grouped ? { group: mark } : { search: `-${mark}` };
          const seen = await walk(
            (after) => list({ limit, sort, ...filter, ...after }),
            ({ id }) => id,
            async () => {
              for (const { comes, goes } of steps.next().value ?? []) {
                if (goes !== undefined) stay.delete(people.get(goes)?.id ?? "");
                if (goes !== undefined) await go(goes);
                if (comes !== undefined) await come(comes);
              }
            },
          );
          expect(seen).toHaveLength(new Set(seen).size);
          expect(new Set(seen).isSupersetOf(stay)).toBe(true);
        }),
        { numRuns: 12 },
      );
    },
  );
});
