import {
  changeMemberRole,
  createInvitation,
  createSandbox,
  listMembers,
  memberConsequences,
  removeMember,
  showMember,
  transferOwnership,
} from "@grantway/platform";
import { describe, expect, it } from "vitest";
import { aMember, anApp, aRole, aYes, eventsOf } from "./an-app.ts";
import { aSlug, installedBy, peopled, person, platform } from "./in-organisations.ts";
import { count, onEachAdapter, recordsOf, sixteen } from "./on-each-adapter.ts";
import { performIn } from "./operations.ts";
import { now } from "./people-and-clients.ts";

onEachAdapter("Members of organisations", (world) => {
  const perform = () => performIn(world());
  const roleOf = async (organisation: string, id: string) => {
    const found = await perform()(platform, showMember, { organisation, person: id });
    return typeof found === "string" ? found : found.role;
  };

  it("are listed by username, searched and told apart by role, page by page", async () => {
    const { id, as, people } = await peopled(world(), "owner", "member", "member");
    const role = await aRole(world(), id, ["members:read"], "all");
    const keeper = await aMember(world(), { [id]: role });
    const names = [...people, keeper].map(({ username }) => username).toSorted();
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = await perform()(as[1], listMembers, {
        organisation: id,
        limit: 2,
        total: true,
        ...(after === undefined ? {} : { after }),
      });
      if (typeof page === "string") throw new Error(page);
      expect(page.total).toBe(4);
      found.push(...page.items.map(({ username }) => username));
      after = page.next;
    } while (after !== undefined);
    expect(found).toEqual(names);
    const asked = { organisation: id, limit: 9, role };
    await expect(perform()(as[1], listMembers, asked)).resolves.toMatchObject({
      items: [{ person: keeper.id, role, roleName: "Keeper" }],
    });
    await expect(
      perform()(as[1], listMembers, { organisation: id, limit: 9, search: keeper.username.toUpperCase() }),
    ).resolves.toMatchObject({ items: [{ person: keeper.id }] });
    const outsider = await aMember(world(), {});
    await expect(perform()(person(outsider.id), listMembers, asked)).resolves.toBe("unknown");
  });

  describe("get their role", () => {
    it("only an owner makes or unmakes an owner", async () => {
      const { id, as, people } = await peopled(world(), "owner", "admin", "member");
      const [owner, admin] = as;
      const [one, two, three] = people;
      const give = (to: string, role: string) => ({ organisation: id, person: to, role });
      await expect(perform()(admin, changeMemberRole, give(three.id, "owner"))).resolves.toEqual({
        outcome: "owners-only",
      });
      await expect(perform()(admin, changeMemberRole, give(one.id, "member"))).resolves.toEqual({
        outcome: "owners-only",
      });
      await expect(perform()(admin, changeMemberRole, give(three.id, "admin"))).resolves.toMatchObject({
        outcome: "changed",
        member: { role: "admin" },
      });
      await expect(perform()(owner, changeMemberRole, give(two.id, "owner"))).resolves.toMatchObject({
        outcome: "changed",
      });
      await expect(perform()(owner, changeMemberRole, give(three.id, "nothing"))).resolves.toEqual({
        outcome: "no-role",
      });
    });

    it("from nobody who may not do all of it, whatever their role is called (ADR 30)", async () => {
      const { id, people } = await peopled(world(), "owner", "member", "admin");
      const [, ben, cid] = people;
      const role = await aRole(world(), id, ["members:read", "members:write"], "but-high-risk");
      const helper = await aMember(world(), { [id]: role });
      const give = (to: string, wanted: string) =>
        perform()(person(helper.id), changeMemberRole, { organisation: id, person: to, role: wanted });
      await expect(give(ben.id, "admin")).resolves.toEqual({ outcome: "beyond-caller" });
      // Nor do they take one away that they do not hold.
      await expect(give(cid.id, "member")).resolves.toEqual({ outcome: "beyond-caller" });
      await expect(give(helper.id, "admin")).resolves.toEqual({ outcome: "beyond-caller" });
      const equal = await aRole(world(), id, ["members:read"], ["notes:read"]);
      await expect(give(helper.id, equal)).resolves.toMatchObject({ outcome: "changed" });
    });

    it("from a program only as far as its token goes, whatever the person's role", async () => {
      const { id, as, people } = await peopled(world(), "owner", "member");
      const program = {
        ...as[0],
        actor: "client:app",
        onBehalfOf: as[0].actor,
        inOrganisations: new Set(["members:write"] as const),
      };
      const admin = { organisation: id, person: people[1].id, role: "admin" };
      await expect(perform()(program, changeMemberRole, admin)).resolves.toEqual({
        outcome: "beyond-caller",
      });
    });
  });

  describe("at least one of whom owns it", () => {
    it("when all owners leave, are demoted and hand over at once", async () => {
      const { id, people, as } = await peopled(world(), "owner", "owner", "owner", "member");
      const [a, b, c, d] = people;
      await sixteen(async (caller) => {
        const who = [a, b, c][caller % 3] ?? a;
        const by = as[caller % 3] ?? as[0];
        const organisation = id;
        switch (caller % 4) {
          case 0:
            return perform()(by, removeMember, { organisation, person: who.id });
          case 1:
            return perform()(by, changeMemberRole, { organisation, person: who.id, role: "member" });
          case 2:
            return perform()(by, transferOwnership, { organisation, to: d.id });
          default:
            return perform()(platform, removeMember, { organisation, person: who.id });
        }
      });
      const owners = await perform()(platform, listMembers, { organisation: id, limit: 9, role: "owner" });
      expect(typeof owners === "string" ? 0 : owners.items.length).toBeGreaterThan(0);
    });

    it("is told so who would be the last", async () => {
      const { id, people, as } = await peopled(world(), "owner", "admin");
      const [ada] = people;
      await expect(perform()(as[0], removeMember, { organisation: id, person: ada.id })).resolves.toBe(
        "last-owner",
      );
      await expect(
        perform()(as[0], changeMemberRole, { organisation: id, person: ada.id, role: "admin" }),
      ).resolves.toEqual({ outcome: "last-owner" });
    });

    it("is handed over to a member, and who did it is an admin", async () => {
      const { id, people, as } = await peopled(world(), "owner", "member");
      const [ada, ben] = people;
      const outsider = await aMember(world(), {});
      await expect(perform()(as[0], transferOwnership, { organisation: id, to: outsider.id })).resolves.toBe(
        "not-member",
      );
      await expect(perform()(as[1], transferOwnership, { organisation: id, to: ben.id })).resolves.toBe(
        "forbidden",
      );
      await expect(perform()(as[0], transferOwnership, { organisation: id, to: ben.id })).resolves.toBe(
        "transferred",
      );
      expect([await roleOf(id, ada.id), await roleOf(id, ben.id)]).toEqual(["admin", "owner"]);
      await expect(perform()(platform, transferOwnership, { organisation: id, to: ada.id })).resolves.toBe(
        "not-owner",
      );
    });
  });

  describe("who leave, promise 14", () => {
    it("lose what they allowed apps there, each of which is told; the app's own goes on", async () => {
      const { id, people } = await peopled(world(), "owner", "admin");
      const [, ben] = people;
      const { app, installation, grant } = await installedBy(world(), id, ben);
      await expect(
        perform()(person(ben.id), removeMember, { organisation: id, person: ben.id }),
      ).resolves.toBe("removed");
      const grants = await world().sql(
        `SELECT id, member_id, status FROM grants WHERE installation_id = '${installation}'`,
      );
      expect(grants.find((one) => one["id"] === grant.id)).toMatchObject({ status: "revoked" });
      for (const own of grants.filter((one) => one["member_id"] === null)) {
        expect(own).toMatchObject({ status: "active" });
      }
      const events = await eventsOf(world(), `installation:${installation}`);
      expect(events.filter(({ type }) => type === "member.left")).toMatchObject([
        {
          payload: {
            installation,
            app: app.id,
            organisation: { id, slug: `o-${id}` },
            person: { id: ben.id },
          },
        },
      ]);
      await expect(recordsOf(world(), `membership:${id}:${ben.id}`)).resolves.toMatchObject([
        { action: "membership.ended", changes: { role: { from: "admin" } } },
      ]);
      await expect(
        perform()(person(ben.id), removeMember, { organisation: id, person: ben.id }),
      ).resolves.toBe("unknown");
    });

    it("have what ends with it counted before, by themselves whatever their role", async () => {
      const { id, people, as } = await peopled(world(), "owner", "admin", "member");
      const [, ben, cid] = people;
      await installedBy(world(), id, ben);
      await perform()(as[1], createInvitation, { organisation: id, role: "member" });
      await perform()(as[0], createInvitation, { organisation: id, role: "member" });
      await perform()(as[0], createSandbox, { of: id, slug: aSlug(), name: "Trying" });
      const ends = { apps: 1, requests: 0, invitations: 1, sandboxes: 1 };
      const bens = { organisation: id, person: ben.id };
      await expect(perform()(as[0], memberConsequences, bens)).resolves.toEqual(ends);
      await expect(perform()(as[1], memberConsequences, bens)).resolves.toEqual(ends);

      const wish = aYes(await anApp(world()), cid, { organisation: id });
      await world().storage.protocol.appAccess.request({ ...wish, note: "", parameters: {} });
      const cids = { organisation: id, person: cid.id };
      await expect(perform()(as[0], memberConsequences, cids)).resolves.toMatchObject({ requests: 1 });

      const blind = await aMember(world(), { [id]: await aRole(world(), id, [], []) });
      const own = { organisation: id, person: blind.id };
      await expect(perform()(person(blind.id), memberConsequences, bens)).resolves.toBe("forbidden");
      await expect(perform()(person(blind.id), memberConsequences, own)).resolves.toEqual({
        apps: 0,
        requests: 0,
        invitations: 0,
        sandboxes: 0,
      });

      const outsider = await aMember(world(), {});
      const none = { organisation: id, person: outsider.id };
      await expect(perform()(person(outsider.id), memberConsequences, none)).resolves.toBe("unknown");
      await expect(perform()(as[0], memberConsequences, none)).resolves.toBe("not-member");
    });

    it("keep what they allowed the same app elsewhere, and get nothing more here", async () => {
      const here = await peopled(world(), "owner", "admin");
      const [, ben] = here.people;
      const other = await peopled(world(), "owner");
      await world().sql(`INSERT INTO memberships (organisation_id, user_id, role, joined_at)
        VALUES ('${other.id}', '${ben.id}', 'admin', ${now})`);
      const { app } = await installedBy(world(), here.id, ben);
      const access = world().storage.protocol.appAccess;
      const there = await access.allow(aYes(app, ben, { organisation: other.id }));
      await perform()(platform, removeMember, { organisation: here.id, person: ben.id });
      if (there.outcome !== "allowed") throw new Error(there.outcome);
      await expect(world().sql(`SELECT status FROM grants WHERE id = '${there.grant.id}'`)).resolves.toEqual([
        { status: "active" },
      ]);
      await expect(access.allow(aYes(app, ben, { organisation: here.id }))).resolves.toEqual({
        outcome: "changed",
      });
    });

    it("have no active grant there, whether they say yes before or after they are removed at the same moment", async () => {
      const { id, people } = await peopled(world(), "owner", "admin");
      const [ada, ben] = people;
      const { app, installation } = await installedBy(world(), id, ada);
      const access = world().storage.protocol.appAccess;
      await sixteen<unknown>((caller) =>
        caller === 7
          ? perform()(platform, removeMember, { organisation: id, person: ben.id })
          : access.allow(aYes(app, ben, { organisation: id })),
      );
      await expect(roleOf(id, ben.id)).resolves.toBe("unknown");
      await expect(
        world().sql(`SELECT id FROM grants
          WHERE installation_id = '${installation}' AND member_id = '${ben.id}' AND status = 'active'`),
      ).resolves.toEqual([]);
    });

    it("are removed once of sixteen times, also while their role changes", async () => {
      const { id, people } = await peopled(world(), "owner", "member");
      const [, ben] = people;
      const asked = { organisation: id, person: ben.id };
      const outcomes = await sixteen<unknown>(async (caller) =>
        caller % 2 === 0
          ? perform()(platform, removeMember, asked)
          : (
              await perform()(platform, changeMemberRole, {
                ...asked,
                role: caller % 3 === 0 ? "admin" : "member",
              })
            ).outcome,
      );
      expect(count(outcomes, "removed")).toBe(1);
      await expect(roleOf(id, ben.id)).resolves.toBe("unknown");
    });
  });

  it("are told of by the organisations of a person, with what their role may do", async () => {
    const { id } = await peopled(world());
    const role = await aRole(world(), id, ["apps:read"], []);
    const ada = await aMember(world(), { [id]: role });
    await expect(world().storage.platform.memberships.ofPerson(ada.id)).resolves.toMatchObject([
      { id, role, roleName: "Keeper", permissions: ["apps:read"], status: "active" },
    ]);
  });
});
