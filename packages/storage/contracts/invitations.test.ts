import {
  createInvitation,
  createJoining,
  createRole,
  deleteRole,
  listInvitations,
  listRoles,
  removeMember,
  renewInvitation,
  revokeInvitation,
  showRole,
  updateRole,
} from "@grantway/platform";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { aMember, aRole } from "./an-app.ts";
import { peopled, person, platform } from "./in-organisations.ts";
import { count, onEachAdapter, recordsOf, sixteen } from "./on-each-adapter.ts";
import { performIn } from "./operations.ts";
import { day, now } from "./people-and-clients.ts";

const hashOf = (secret: string) => `k1.${createHash("sha256").update(secret).digest("base64url")}`;

onEachAdapter("Roles and invitations of organisations", (world) => {
  const perform = () => performIn(world());
  const joiningAt = (at = now) =>
    createJoining({
      invitations: world().storage.platform.invitations,
      hashing: { matches: (secret, hash) => hash === hashOf(secret) },
      clock: () => at,
    });
  const accept = async (token: string, id: string, at = now) =>
    (await joiningAt(at).accept(token, id, { actor: `user:${id}` })).outcome;
  async function invited(differences: { readonly role?: string; readonly email?: string } = {}) {
    const { id, as } = await peopled(world(), "owner", "admin");
    const made = await perform()(as[0], createInvitation, {
      organisation: id,
      role: "member",
      ...differences,
    });
    if (made.outcome !== "created") throw new Error(made.outcome);
    return { id, as, invitation: made.id, token: made.token };
  }

  describe("an invitation", () => {
    it("lets one person in, once, of sixteen who come at once with its link", async () => {
      const { id, token, invitation } = await invited();
      const people = await Promise.all(Array.from({ length: 16 }, () => aMember(world(), {})));
      const outcomes = await sixteen((caller) => accept(token, people[caller]?.id ?? ""));
      expect([count(outcomes, "joined"), count(outcomes, "used")]).toEqual([1, 15]);
      const joined = people[outcomes.indexOf("joined")]?.id ?? "";
      await expect(world().storage.platform.memberships.ofPerson(joined)).resolves.toMatchObject([
        { id, role: "member" },
      ]);
      await expect(recordsOf(world(), `invitation:${invitation}`)).resolves.toMatchObject([
        { action: "invitation.created" },
        { action: "invitation.accepted", actor: `user:${joined}` },
      ]);
    });

    it("lets the same person in once who says yes sixteen times", async () => {
      const { token } = await invited();
      const ada = await aMember(world(), {});
      const outcomes = await sixteen(() => accept(token, ada.id));
      expect([count(outcomes, "joined"), count(outcomes, "already-member")]).toEqual([1, 15]);
    });

    it("is kept as a keyed hash, and no other token opens it", async () => {
      const { token, invitation } = await invited();
      const rows = await world().sql(`SELECT * FROM invitations WHERE id = '${invitation}'`);
      expect(JSON.stringify(rows)).not.toContain(token.slice(-43));
      const ada = await aMember(world(), {});
      await expect(accept(`${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`, ada.id)).resolves.toBe(
        "unknown",
      );
      await expect(accept(token, "nobody")).resolves.toBe("unknown");
    });

    it("is over after its time, when it is taken back, and when the organisation is closed", async () => {
      const ada = await aMember(world(), {});
      const late = await invited();
      await expect(accept(late.token, ada.id, now + 8 * day)).resolves.toBe("expired");
      const revoked = await invited();
      const asked = { organisation: revoked.id, id: revoked.invitation };
      await expect(perform()(revoked.as[1], revokeInvitation, asked)).resolves.toBe("revoked");
      await expect(perform()(revoked.as[1], revokeInvitation, asked)).resolves.toBe("no-invitation");
      await expect(accept(revoked.token, ada.id)).resolves.toBe("revoked");
      const closed = await invited();
      await world().storage.platform.organisations.setSuspended(closed.id, true, {
        actor: "operator",
        at: now,
      });
      await expect(accept(closed.token, ada.id)).resolves.toBe("closed");
      await expect(
        perform()(closed.as[0], createInvitation, { organisation: closed.id, role: "member" }),
      ).resolves.toEqual({ outcome: "closed" });
    });

    it("for one address is for nobody else", async () => {
      const [ada, eve] = [await aMember(world(), {}), await aMember(world(), {})];
      const { token } = await invited({ email: ada.email.toUpperCase() });
      await expect(accept(token, eve.id)).resolves.toBe("another-email");
      await expect(accept(token, ada.id)).resolves.toBe("joined");
    });

    it("is listed while it is open, to who sees the members, with who made it and never its token", async () => {
      const { id, as, invitation, token } = await invited();
      const page = await perform()(as[1], listInvitations, { organisation: id, limit: 9 });
      expect(page).toMatchObject({
        items: [{ id: invitation, role: "member", inviter: expect.any(String) }],
      });
      expect(JSON.stringify(page)).not.toContain(token.slice(-43));
      const outsider = await aMember(world(), {});
      await expect(
        perform()(person(outsider.id), listInvitations, { organisation: id, limit: 9 }),
      ).resolves.toBe("unknown");
    });

    it("gives no role beyond who makes it, and an owner only by an owner", async () => {
      const { id, as } = await peopled(world(), "owner", "admin");
      const role = await aRole(world(), id, ["members:write"], "all");
      const helper = person((await aMember(world(), { [id]: role })).id);
      const invite = (by: typeof helper, wanted: string) =>
        perform()(by, createInvitation, { organisation: id, role: wanted });
      await expect(invite(as[1], "owner")).resolves.toEqual({ outcome: "owners-only" });
      await expect(invite(helper, "admin")).resolves.toEqual({ outcome: "beyond-caller" });
      await expect(invite(as[0], "owner")).resolves.toMatchObject({ outcome: "created" });
      await expect(invite(as[0], "nothing")).resolves.toEqual({ outcome: "no-role" });
    });

    it("that gets a new link is good for that one alone, from now on and for the same", async () => {
      const { id: organisation, as, invitation, token } = await invited();
      const renewed = await perform()(as[1], renewInvitation, { organisation, id: invitation, days: 30 });
      if (renewed.outcome !== "renewed") throw new Error(renewed.outcome);
      expect(renewed).toMatchObject({ id: invitation, expiresAt: now + 30 * day });
      const ada = await aMember(world(), {});
      await expect(accept(token, ada.id)).resolves.toBe("unknown");
      await expect(perform()(as[0], listInvitations, { organisation, limit: 9 })).resolves.toMatchObject({
        items: [{ id: invitation, role: "member", expiresAt: now + 30 * day }],
      });
      await expect(accept(renewed.token, ada.id, now + 8 * day)).resolves.toBe("joined");
      await expect(recordsOf(world(), `invitation:${invitation}`)).resolves.toMatchObject([
        { action: "invitation.created" },
        {
          action: "invitation.renewed",
          changes: { expiresAt: { from: now + 7 * day, to: now + 30 * day } },
        },
        { action: "invitation.accepted" },
      ]);
    });

    it("has one link that is good, of sixteen that are made for it at once", async () => {
      const { id: organisation, as, invitation, token } = await invited();
      const made = await sixteen(() => perform()(as[0], renewInvitation, { organisation, id: invitation }));
      const links = made.flatMap((one) => (one.outcome === "renewed" ? [one.token] : []));
      expect(links).toHaveLength(16);
      const found = await Promise.all([token, ...links].map((link) => joiningAt().find(link)));
      expect(found.filter((one) => one !== undefined)).toMatchObject([{ id: invitation, open: true }]);
    });

    it("lets in one person or gets a new link, of many who try both at once, and never by a link that ended", async () => {
      const { id: organisation, as, invitation, token } = await invited();
      const people = await Promise.all(Array.from({ length: 8 }, () => aMember(world(), {})));
      const outcomes = await sixteen(async (caller) =>
        caller % 2 === 0
          ? accept(token, people[caller / 2]?.id ?? "")
          : (await perform()(as[0], renewInvitation, { organisation, id: invitation })).outcome,
      );
      const joined = count<string>(outcomes, "joined");
      // Whoever comes first ends it for the others: no link is made for one that is used, and no old link lets anybody in.
      expect([joined, count<string>(outcomes, "renewed")]).toEqual(joined === 1 ? [1, 0] : [0, 8]);
      expect((await joiningAt().find(token))?.state).toBe(joined === 1 ? "accepted" : undefined);
    });

    it("gets a new link past its end, and none once somebody used it, took it back, or closed the organisation", async () => {
      const late = await invited();
      await world().sql(`UPDATE invitations SET expires_at = ${now - day} WHERE id = '${late.invitation}'`);
      const renew = (of: typeof late, by = of.as[0]) =>
        perform()(by, renewInvitation, { organisation: of.id, id: of.invitation });
      await expect(renew(late)).resolves.toMatchObject({ outcome: "renewed", expiresAt: now + 7 * day });
      const used = await invited();
      await accept(used.token, (await aMember(world(), {})).id);
      await expect(renew(used)).resolves.toEqual({ outcome: "no-invitation" });
      const revoked = await invited();
      await perform()(revoked.as[0], revokeInvitation, { organisation: revoked.id, id: revoked.invitation });
      await expect(renew(revoked)).resolves.toEqual({ outcome: "no-invitation" });
      const closed = await invited();
      await world().storage.platform.organisations.setSuspended(closed.id, true, {
        actor: "operator",
        at: now,
      });
      await expect(renew(closed)).resolves.toEqual({ outcome: "closed" });
      // Another organisation's is not there, neither by its own name nor by one's own.
      await expect(renew(late, used.as[0])).resolves.toEqual({ outcome: "unknown" });
      await expect(renew({ ...used, invitation: late.invitation })).resolves.toEqual({
        outcome: "no-invitation",
      });
      await expect(
        perform()(late.as[0], renewInvitation, { organisation: late.id, id: late.invitation, days: 91 }),
      ).resolves.toMatchObject({ outcome: "invalid", problems: [{ path: ["days"] }] });
    });

    it("gets no new link from who could not make it, and then is theirs who did", async () => {
      const { id: organisation, as, people } = await peopled(world(), "owner", "admin");
      const role = await aRole(world(), organisation, ["members:write"], "all");
      const helper = person((await aMember(world(), { [organisation]: role })).id);
      const [owners, admins] = await Promise.all(
        ["owner", "admin"].map(async (wanted) => {
          const made = await perform()(as[0], createInvitation, { organisation, role: wanted });
          if (made.outcome !== "created") throw new Error(made.outcome);
          return made.id;
        }),
      );
      const renew = (by: typeof helper, id = "") => perform()(by, renewInvitation, { organisation, id });
      await expect(renew(as[1], owners)).resolves.toEqual({ outcome: "owners-only" });
      await expect(renew(helper, admins)).resolves.toEqual({ outcome: "beyond-caller" });
      const renewed = await renew(as[1], admins);
      if (renewed.outcome !== "renewed") throw new Error(renewed.outcome);
      await perform()(as[0], removeMember, { organisation, person: people[1].id });
      await expect(accept(renewed.token, people[1].id)).resolves.toBe("revoked");
    });

    it("ends with the membership of who made it, so that nobody comes back by their own", async () => {
      const { id, as, people } = await peopled(world(), "owner", "admin");
      const made = await perform()(as[1], createInvitation, { organisation: id, role: "admin" });
      if (made.outcome !== "created") throw new Error(made.outcome);
      await perform()(as[0], removeMember, { organisation: id, person: people[1].id });
      await expect(accept(made.token, people[1].id)).resolves.toBe("revoked");
    });
  });

  describe("a role of its own", () => {
    const said = { name: "Buyer", permissions: ["members:read"], scopes: "but-high-risk" } as const;

    it("is made, listed with who has it, changed as it was read, and deleted when nobody has it", async () => {
      const { id: organisation, as, people } = await peopled(world(), "owner", "member");
      const [owner, member] = as;
      const made = await perform()(owner, createRole, { organisation, ...said });
      if (made.outcome !== "created") throw new Error(made.outcome);
      const { id } = made.role;
      await expect(perform()(owner, createRole, { organisation, ...said })).resolves.toEqual({
        outcome: "name-taken",
      });
      await expect(perform()(member, createRole, { organisation, ...said })).resolves.toEqual({
        outcome: "forbidden",
      });
      const { members } = world().storage.platform;
      const by = { actor: "operator", at: now, within: "everywhere", held: platform.permissions } as const;
      await members.changeRole({ organisation, person: people[1].id, role: id }, by);
      await expect(perform()(member, listRoles, { organisation })).resolves.toMatchObject([
        { id, name: "Buyer", members: 1, scopes: "but-high-risk" },
      ]);
      await expect(perform()(owner, deleteRole, { organisation, id, revision: 1 })).resolves.toEqual({
        outcome: "in-use",
      });
      const changes = { permissions: [], scopes: [] };
      const outcomes = await sixteen(
        async (caller) =>
          (
            await perform()(owner, updateRole, {
              organisation,
              id,
              revision: 1,
              changes: { ...changes, name: `Buyer ${caller}` },
            })
          ).outcome,
      );
      expect([count<string>(outcomes, "updated"), count<string>(outcomes, "conflict")]).toEqual([1, 15]);
      await expect(perform()(member, listRoles, { organisation })).resolves.toBe("forbidden");
      await members.changeRole({ organisation, person: people[1].id, role: "member" }, by);
      await expect(perform()(owner, deleteRole, { organisation, id, revision: 2 })).resolves.toEqual({
        outcome: "deleted",
      });
      await expect(perform()(owner, showRole, { organisation, id })).resolves.toBe("no-role");
    });

    it("is not made, nor widened, beyond who makes it, and another organisation's is not there", async () => {
      const { id: organisation, as } = await peopled(world(), "owner");
      const role = await aRole(world(), organisation, ["members:read", "members:write"], "but-high-risk");
      const helper = person((await aMember(world(), { [organisation]: role })).id);
      await expect(
        perform()(helper, createRole, { organisation, ...said, permissions: ["apps:write"] }),
      ).resolves.toEqual({ outcome: "beyond-caller" });
      await expect(perform()(helper, createRole, { organisation, ...said, scopes: "all" })).resolves.toEqual({
        outcome: "beyond-caller",
      });
      await expect(
        perform()(helper, updateRole, { organisation, id: role, revision: 1, changes: { scopes: "all" } }),
      ).resolves.toEqual({ outcome: "beyond-caller" });
      const other = await peopled(world(), "owner");
      const theirs = { organisation: other.id, id: role };
      await expect(perform()(other.as[0], showRole, theirs)).resolves.toBe("no-role");
      await expect(perform()(other.as[0], deleteRole, { ...theirs, revision: 1 })).resolves.toEqual({
        outcome: "no-role",
      });
      await expect(
        perform()(as[0], createRole, {
          organisation,
          name: "x",
          permissions: ["users:write"],
          scopes: ["nope"],
        }),
      ).resolves.toMatchObject({ outcome: "invalid" });
    });

    it("there are fifty at the most", async () => {
      const { id, as } = await peopled(world(), "owner");
      await Promise.all(Array.from({ length: 50 }, () => aRole(world(), id, [], [])));
      await expect(perform()(as[0], createRole, { organisation: id, ...said })).resolves.toEqual({
        outcome: "too-many",
      });
    });
  });
});
