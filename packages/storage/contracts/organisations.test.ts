import {
  cancelDeletion,
  createOrganisation,
  createSandbox,
  deleteDueOrganisations,
  listMembers,
  listOrganisations,
  organisationConsequences,
  planDeletion,
  resumeOrganisation,
  showMember,
  showOrganisation,
  suspendOrganisation,
  transferOwnership,
  updateOrganisation,
} from "@grantway/platform";
import type { Caller, Permission } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { aMember, anApp, anOrganisation, aRole, aYes, eventsOf } from "./an-app.ts";
import { aSlug, installedBy, peopled, person, platform } from "./in-organisations.ts";
import { count, onEachAdapter, recordsOf, sixteen } from "./on-each-adapter.ts";
import { performIn } from "./operations.ts";
import { day, now } from "./people-and-clients.ts";

onEachAdapter("Organisations", (world) => {
  const perform = () => performIn(world());
  const port = () => world().storage.platform.organisations;
  const developer = (id: string): Caller => ({
    ...person(id),
    permissions: new Set<Permission>(["own-organisations:write"]),
  });
  const find = async (id: string) => {
    const found = await port().find(id, "everywhere");
    if (typeof found === "string") throw new Error(found);
    return found;
  };

  describe("are made", () => {
    it("by a person who then owns them, with one audit record each for the two", async () => {
      const ada = await aMember(world(), {});
      const slug = aSlug();
      const made = await perform()(developer(ada.id), createOrganisation, { slug, name: " Northwind " });
      expect(made).toMatchObject({
        outcome: "created",
        organisation: { slug, name: "Northwind", kind: "live" },
      });
      const { id } = await find(slug);
      const asked = { organisation: id, person: ada.id };
      await expect(perform()(person(ada.id), showMember, asked)).resolves.toMatchObject({ role: "owner" });
      await expect(recordsOf(world(), `organisation:${id}`)).resolves.toMatchObject([
        { action: "organisation.created", actor: `user:${ada.id}`, revision: 1 },
      ]);
      await expect(recordsOf(world(), `membership:${id}:${ada.id}`)).resolves.toMatchObject([
        { action: "membership.created" },
      ]);
    });

    it("for somebody else only by who may make all, who says for whom", async () => {
      const [ada, ben] = [await aMember(world(), {}), await aMember(world(), {})];
      const names = { slug: aSlug(), name: "Northwind" };
      const forBen = await perform()(developer(ada.id), createOrganisation, { ...names, owner: ben.id });
      expect(forBen).toMatchObject({ outcome: "invalid", problems: [{ path: ["owner"] }] });
      expect(await perform()(platform, createOrganisation, names)).toMatchObject({ outcome: "invalid" });
      const nobody = await perform()(platform, createOrganisation, { ...names, owner: "nobody" });
      expect(nobody).toMatchObject({ outcome: "invalid", problems: [{ rule: "owner-unknown" }] });
      const made = await perform()(platform, createOrganisation, { ...names, owner: ben.id });
      expect(made).toMatchObject({ outcome: "created" });
    });

    it("with a slug of their own: exactly one of sixteen with one slug is made", async () => {
      const ada = await aMember(world(), {});
      const slug = aSlug();
      const made = await sixteen(
        async () => (await perform()(developer(ada.id), createOrganisation, { slug, name: "Same" })).outcome,
      );
      expect([count(made, "created"), count<string>(made, "slug-taken")]).toEqual([1, 15]);
    });
  });

  describe("are seen", () => {
    it("by their members, by the platform, and by nobody else: others find nothing", async () => {
      const mine = await peopled(world(), "member");
      const other = await peopled(world(), "owner");
      const [me] = mine.as;
      const seen = await perform()(me, listOrganisations, { limit: 200 });
      expect(seen.items.map(({ id }) => id)).toEqual([mine.id]);
      await expect(perform()(me, showOrganisation, { name: other.id })).resolves.toBe("unknown");
      await expect(perform()(me, showOrganisation, { name: `o-${other.id}` })).resolves.toBe("unknown");
      await expect(perform()(me, organisationConsequences, { id: other.id })).resolves.toBe("unknown");
      await expect(perform()(platform, showOrganisation, { name: `o-${other.id}` })).resolves.toMatchObject({
        id: other.id,
      });
      expect((await port().count({ within: "everywhere" })) > 1).toBe(true);
      expect(await port().count({ within: "nowhere" })).toBe(0);
    });

    it("as far as a role says, and a token that speaks of one sees that one alone", async () => {
      const { id } = await peopled(world());
      const other = await anOrganisation(world());
      const role = await aRole(world(), id, ["members:read"], "all");
      const eve = await aMember(world(), { [id]: role, [other]: "owner" });
      await expect(perform()(person(eve.id), showOrganisation, { name: id })).resolves.toBe("forbidden");
      const narrow = { ...person(eve.id), organisation: other };
      const seen = await perform()(narrow, listOrganisations, { limit: 10 });
      expect(seen.items.map((one) => one.id)).toEqual([other]);
      await expect(perform()(narrow, listMembers, { organisation: id, limit: 5 })).resolves.toBe("unknown");
    });
  });

  it("change for who read them as they are, and keep a slug that another has or had", async () => {
    const { id, as } = await peopled(world(), "owner", "member");
    const [owner, member] = as;
    const asked = { id, revision: 1, changes: { name: "Southwind" } };
    await expect(perform()(member, updateOrganisation, asked)).resolves.toEqual({ outcome: "forbidden" });
    const outcomes = await sixteen(
      async (caller) =>
        (await perform()(owner, updateOrganisation, { ...asked, changes: { name: `Wind ${caller}` } }))
          .outcome,
    );
    expect([count<string>(outcomes, "updated"), count<string>(outcomes, "conflict")]).toEqual([1, 15]);
    const taken = { id, revision: 2, changes: { slug: `o-${id}-x` } };
    await expect(
      perform()(owner, updateOrganisation, { ...taken, changes: { slug: "UP" } }),
    ).resolves.toMatchObject({ outcome: "invalid" });
    const other = aSlug();
    const ada = await aMember(world(), {});
    await perform()(developer(ada.id), createOrganisation, { slug: other, name: "Other" });
    await expect(
      perform()(owner, updateOrganisation, { ...taken, changes: { slug: other } }),
    ).resolves.toEqual({ outcome: "slug-taken" });
  });

  it("are suspended by the platform, and a planned deletion that is taken back leaves them so", async () => {
    const { id, as } = await peopled(world(), "owner");
    await expect(perform()(platform, suspendOrganisation, { id })).resolves.toBe("changed");
    await expect(perform()(platform, suspendOrganisation, { id })).resolves.toBe("unchanged");
    await expect(perform()(as[0], suspendOrganisation, { id })).rejects.toThrow("organisations:write");
    await expect(find(id)).resolves.toMatchObject({ status: "suspended", suspendedAt: now, revision: 2 });
    await perform()(as[0], planDeletion, { id, revision: 2 });
    await expect(find(id)).resolves.toMatchObject({ status: "deleting", deleteAt: now + 30 * day });
    await expect(perform()(as[0], cancelDeletion, { id })).resolves.toBe("cancelled");
    await expect(find(id)).resolves.toMatchObject({ status: "suspended", deleteAt: null });
    await expect(perform()(platform, resumeOrganisation, { id })).resolves.toBe("changed");
    await expect(find(id)).resolves.toMatchObject({ status: "active", suspendedAt: null });
  });

  describe("end", () => {
    it("by their owner, and by the platform where others have installed what they publish", async () => {
      const { id, as } = await peopled(world(), "owner", "admin");
      const [owner, admin] = as;
      const asked = { id, revision: 1, days: 1 };
      await expect(perform()(admin, planDeletion, asked)).resolves.toEqual({ outcome: "owners-only" });
      await expect(perform()(owner, planDeletion, { ...asked, days: 0 })).resolves.toMatchObject({
        outcome: "invalid",
      });
      const other = await peopled(world(), "owner");
      const { app } = await installedBy(world(), other.id, other.people[0]);
      await world().sql(`UPDATE apps SET publisher_id = '${id}' WHERE id = '${app.id}'`);
      await expect(perform()(owner, planDeletion, asked)).resolves.toEqual({ outcome: "published" });
      await expect(perform()(owner, organisationConsequences, { id })).resolves.toMatchObject({
        members: 2,
        apps: 1,
        installedElsewhere: 1,
      });
      await expect(perform()(platform, planDeletion, asked)).resolves.toMatchObject({ outcome: "planned" });
    });

    it("with what is installed there and of their apps, each with its event, and nobody gets the slug", async () => {
      const { id, people, as } = await peopled(world(), "owner");
      const here = await installedBy(world(), id, people[0]);
      const other = await peopled(world(), "owner");
      const there = await installedBy(world(), other.id, other.people[0]);
      await world().sql(`UPDATE apps SET publisher_id = '${id}' WHERE id = '${there.app.id}'`);
      const sandbox = await perform()(as[0], createSandbox, { of: id, slug: aSlug(), name: "Box" });
      if (sandbox.outcome !== "created") throw new Error(sandbox.outcome);
      await perform()(platform, planDeletion, { id, revision: 1, days: 0 });
      await expect(perform()(as[0], cancelDeletion, { id })).resolves.toBe("not-planned");

      // Several nodes at once.
      const gone = await sixteen(() => deleteDueOrganisations({ organisations: port(), clock: () => now }));
      expect(gone.filter((one) => one > 0)).toHaveLength(1);
      for (const { installation } of [here, there]) {
        const events = await eventsOf(world(), `installation:${installation}`);
        expect(events.at(-1)).toMatchObject({
          type: "installation.uninstalled",
          payload: { installation, because: "organisation-deleted" },
        });
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
      }
      await expect(port().find(id, "everywhere")).resolves.toBe("unknown");
      await expect(port().find(sandbox.organisation.id, "everywhere")).resolves.toBe("unknown");
      await expect(world().sql(`SELECT status FROM apps WHERE id = '${there.app.id}'`)).resolves.toEqual([
        { status: "deleted" },
      ]);
      await expect(world().sql(`SELECT status FROM grants WHERE id = '${here.grant.id}'`)).resolves.toEqual([
        { status: "revoked" },
      ]);
      await expect(world().storage.platform.memberships.ofPerson(people[0].id)).resolves.toEqual([]);
      const [last] = (await recordsOf(world(), `organisation:${id}`)).slice(-1);
      expect(last).toMatchObject({ action: "organisation.deleted", actor: "system" });
      const again = { slug: `o-${id}`.slice(0, 40), name: "Again", owner: other.people[0].id };
      expect(
        await port().create({ id: aSlug(), slug: `o-${id}`, name: "Again" }, again.owner, {
          actor: "operator",
          at: now,
        }),
      ).toBe("slug-taken");
    });
  });

  describe("have sandboxes", () => {
    it("up to five, for a live one, made by who may change its apps", async () => {
      const { id, as } = await peopled(world(), "owner", "member");
      const [owner, member] = as;
      const make = (as: Caller, of = id) => perform()(as, createSandbox, { of, slug: aSlug(), name: "Box" });
      await expect(make(member)).resolves.toEqual({ outcome: "forbidden" });
      const outcomes = await sixteen(async () => (await make(owner)).outcome);
      expect([count<string>(outcomes, "created"), count<string>(outcomes, "too-many")]).toEqual([5, 11]);
      const { items } = await perform()(owner, listOrganisations, { limit: 9, sandboxOf: id });
      expect(items).toHaveLength(5);
      await expect(make(owner, items[0]?.id)).resolves.toEqual({ outcome: "not-live" });
    });

    it("whose members follow what people may do with its apps", async () => {
      const { id, as, people } = await peopled(world(), "owner", "owner");
      const [owner] = as;
      const role = await aRole(world(), id, ["apps:read"], []);
      const eve = await aMember(world(), { [id]: role });
      const made = await perform()(owner, createSandbox, { of: id, slug: aSlug(), name: "Box" });
      if (made.outcome !== "created") throw new Error(made.outcome);
      const sandbox = made.organisation.id;
      const rolesThere = async () => {
        const page = await world().storage.platform.members.list({
          organisation: sandbox,
          limit: 9,
          within: "everywhere",
        });
        if (typeof page === "string") throw new Error(page);
        return new Map(page.items.map((member) => [member.person, [member.role, member.inherited]]));
      };
      expect(await rolesThere()).toEqual(
        new Map([
          [people[0].id, ["owner", true]],
          [people[1].id, ["owner", true]],
          [eve.id, ["member", true]],
        ]),
      );
      const { members } = world().storage.platform;
      const by = { actor: "operator", at: now, within: "everywhere", held: platform.permissions } as const;
      await members.changeRole({ organisation: id, person: people[1].id, role: "member" }, by);
      await members.remove({ organisation: id, person: eve.id }, by);
      expect([...(await rolesThere()).keys()]).toEqual([people[0].id]);
      await expect(members.remove({ organisation: sandbox, person: people[0].id }, by)).resolves.toBe(
        "inherited",
      );
      await perform()(owner, transferOwnership, { organisation: id, to: people[1].id });
      expect((await rolesThere()).size).toBe(2);
    });

    it("in which live clients install nothing, promise 16", async () => {
      const { id, as, people } = await peopled(world(), "owner");
      const made = await perform()(as[0], createSandbox, { of: id, slug: aSlug(), name: "Box" });
      if (made.outcome !== "created") throw new Error(made.outcome);
      await installedBy(world(), id, people[0]);
      const app = await anApp(world());
      const place = { organisation: made.organisation.id };
      await expect(world().storage.protocol.appAccess.allow(aYes(app, people[0], place))).resolves.toEqual({
        outcome: "changed",
      });
    });
  });
});
