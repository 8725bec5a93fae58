import type { Acting, OrganisationPermission, Within } from "@grantway/protocol";
import { rightId } from "@grantway/protocol/rules";
import { beforeAll, describe, expect, it } from "vitest";
import { aMember, anApp, anOrganisation, asked, aVersion, aYes, eventsOf, withScopes } from "./an-app.ts";
import { count, onEachAdapter, recordsOf, sixteen } from "./on-each-adapter.ts";
import { aMove, anOpening, day, newId, now } from "./people-and-clients.ts";

onEachAdapter("Installations", (world) => {
  const ports = () => ({ ...world().storage.protocol, ...world().storage.platform });
  beforeAll(() => withScopes(world()));

  const within = (person: string, needs: OrganisationPermission = "installations:read"): Within => ({
    person,
    needs,
  });
  const by = (person: string, needs: OrganisationPermission = "installations:write", at = now): Acting => ({
    actor: `user:${person}`,
    at,
    within: { person, needs },
  });
  const theirEvents = async (id: string) =>
    (await eventsOf(world(), `installation:${id}`)).map(({ seq, type }) => `${seq} ${type}`);

  /** An app that its administrator installed for an organisation, with a token family of theirs. */
  async function given(scopes: readonly string[] = asked) {
    const organisation = await anOrganisation(world());
    const admin = await aMember(world(), { [organisation]: "admin" });
    const app = await anApp(world());
    const yes = aYes(app, admin, { organisation }, { scopes });
    const answer = await ports().appAccess.allow(yes);
    if (answer.outcome !== "allowed") throw new Error(answer.outcome);
    const opening = anOpening(answer.grant);
    const family = { ...opening.family, userId: admin.id };
    await ports().families.open({ ...opening, family });
    return { organisation, admin, app, id: answer.installation, grant: answer.grant, family };
  }

  async function shown(id: string, person: string) {
    const found = await ports().installations.find(id, within(person));
    if (typeof found === "string") throw new Error(found);
    return found;
  }

  describe("lists", () => {
    it("tell what is there, who installed it, who uses it and when it was last used, promise 21", async () => {
      const { organisation, admin, app, id, grant } = await given(["notes:read", "notes:write"]);
      await ports().lastUses.keep("grant", new Map([[grant.id, now - 5]]));
      await ports().lastUses.keep("right", new Map([[rightId(grant.id, "notes:read"), now - 7]]));
      const page = await ports().installations.list({ limit: 5, organisation }, within(admin.id));
      if (typeof page === "string") throw new Error(page);
      expect(page.items).toMatchObject([
        {
          id,
          app: app.id,
          organisation,
          person: null,
          status: "active",
          suspendedBy: null,
          generation: 1,
          appOf: { name: "Northwind Sync", publisher: "Northwind" },
          organisationOf: { name: "Northwind" },
          installedByName: admin.username,
          ownerLeft: false,
          people: 1,
          lastUsedAt: now - 5,
          scopes: [
            { scope: "notes:delete", state: "declined" },
            { scope: "notes:read", state: "granted", lastUsedAt: now - 7 },
            { scope: "notes:write", state: "granted" },
          ],
        },
      ]);
      expect(page.items[0]?.scopes[2]).not.toHaveProperty("lastUsedAt");
    });

    it("find the unused, the unverified, those whose installer left, and those that ask for more", async () => {
      const { organisation, admin, app, id } = await given();
      const other = await aMember(world(), { [organisation]: "admin" });
      const found = async (filter: object) => {
        const page = await ports().installations.list(
          { limit: 5, organisation, ...filter },
          within(other.id),
        );
        if (typeof page === "string") throw new Error(page);
        await expect(
          ports().installations.count({ organisation, ...filter }, within(other.id)),
        ).resolves.toBe(page.items.length);
        return page.items.map((one) => one.id);
      };
      await expect(found({ search: "WIND" })).resolves.toEqual([id]);
      await expect(found({ search: "other" })).resolves.toEqual([]);
      await expect(found({ unusedSince: now + 90 * day })).resolves.toEqual([id]);
      await expect(found({ unusedSince: now })).resolves.toEqual([]);
      await expect(found({ unverified: true })).resolves.toEqual([id]);
      await expect(found({ unverified: false })).resolves.toEqual([]);
      await expect(found({ ownerLeft: true })).resolves.toEqual([]);
      await expect(found({ pending: true })).resolves.toEqual([]);
      await world().sql(`DELETE FROM memberships WHERE user_id = '${admin.id}'`);
      await expect(found({ ownerLeft: true })).resolves.toEqual([id]);
      await world().sql(`INSERT INTO installation_scopes (installation_id, scope, state, at)
        VALUES ('${id}', 'email', 'pending', ${now})`);
      await expect(found({ pending: true, ownerLeft: true })).resolves.toEqual([id]);
      await expect(found({ status: "uninstalled" })).resolves.toEqual([]);
      const publisher = await aMember(world(), { [app.publisher]: "admin" });
      const ofApp = (search?: string) =>
        ports().installations.list(
          { limit: 5, app: app.id, ...(search === undefined ? {} : { search }) },
          within(publisher.id, "apps:read"),
        );
      await expect(ofApp()).resolves.toMatchObject({ items: [{ id }] });
      // Where it is installed tells them apart: its own name is that of all.
      await expect(ofApp("WIND")).resolves.toMatchObject({ items: [{ id }] });
      await expect(ofApp("sync")).resolves.toMatchObject({ items: [] });
    });

    it("are another organisation's to nobody else, and to no member whose role lacks the permission", async () => {
      const { organisation, id, app } = await given();
      const stranger = await aMember(world(), {});
      const member = await aMember(world(), { [organisation]: "member" });
      const asks = (person: string) => [
        ports().installations.list({ limit: 5, organisation }, within(person)),
        ports().installations.find(id, within(person)),
        ports().installations.consequences(id, within(person), now),
        ports().installations.receipts({ limit: 5, installation: id }, within(person)),
        ports().installations.narrow(id, asked, by(person)),
        ports().installations.suspend(id, "place", by(person)),
        ports().installations.suspend(id, "platform", by(person)),
        ports().installations.resume(id, "place", by(person)),
        ports().installations.uninstall(id, by(person)),
      ];
      for (const answer of await Promise.all(asks(stranger.id))) expect(answer).toBe("unknown");
      for (const answer of await Promise.all(asks(member.id))) expect(answer).toBe("forbidden");
      await expect(ports().installations.suspend(id, "publisher", by(member.id, "apps:write"))).resolves.toBe(
        "unknown",
      );
      await expect(
        ports().installations.list({ limit: 5, app: app.id }, within(member.id, "apps:read")),
      ).resolves.toBe("unknown");
    });
  });

  describe("a right that is removed, promise 7,", () => {
    it("is gone from the app and from everybody at once, and their families go on", async () => {
      const { admin, id, grant, family } = await given();
      const outcomes = await sixteen(() => ports().installations.narrow(id, ["notes:write"], by(admin.id)));
      expect(count(outcomes, "narrowed")).toBe(1);
      expect(count(outcomes, "unchanged")).toBe(15);
      const found = await ports().grantRegistry.find(grant.id);
      expect(found?.scopes).toEqual(["notes:read", "notes:delete"]);
      expect((await ports().families.find(family.id))?.endedReason).toBeUndefined();
      const { scopes } = await shown(id, admin.id);
      expect(scopes.find(({ scope }) => scope === "notes:write")).toMatchObject({
        state: "revoked",
        by: admin.id,
      });
      expect(await theirEvents(id)).toEqual([
        "1 installation.created",
        "2 grant.created",
        "3 installation.scopes_changed",
      ]);
    });
  });

  describe("what a later version asks for, promise 7,", () => {
    it("waits, and is answered with a receipt by who may, and by nobody who does not hold it, promise 2", async () => {
      const { organisation, admin, app, id } = await given(["notes:read", "notes:write"]);
      await aVersion(world(), app.id, 2);
      const answer = (accepted: readonly string[], person: string) =>
        ports().installations.answer(
          id,
          {
            accepted,
            declined: [],
            receipt: { id: newId(), textHash: "shown", locale: "en" },
            newGrant: newId(),
          },
          by(person),
        );
      await expect(answer(["users:write"], admin.id)).resolves.toBe("not-asked");
      await expect(answer(["notes:read"], admin.id)).resolves.toBe("not-asked");
      const role = newId();
      await world()
        .sql(`INSERT INTO organisation_roles (id, organisation_id, name, permissions, scopes, revision)
        VALUES ('${role}', '${organisation}', 'Keeper', '["installations:write"]', '["notes:read"]', 1)`);
      const keeper = await aMember(world(), { [organisation]: role });
      await expect(answer(["notes:delete"], keeper.id)).resolves.toBe("beyond");
      await expect(answer(["notes:delete"], admin.id)).resolves.toBe("answered");
      expect(await shown(id, admin.id)).toMatchObject({ version: 2 });
      const receipts = await ports().installations.receipts({ limit: 5, installation: id }, within(admin.id));
      expect(receipts).toMatchObject({
        items: expect.arrayContaining([
          expect.objectContaining({ granted: ["notes:delete"], manifestHash: "hash-2", textHash: "shown" }),
        ]) as unknown,
      });
    });
  });

  describe("suspensions, promise 15,", () => {
    it("of the platform beat the publisher's, those the organisation's, and it goes on when nobody is left", async () => {
      const { admin, app, id } = await given();
      const publisher = await aMember(world(), { [app.publisher]: "admin" });
      const platform: Acting = { actor: "operator", at: now, within: "everywhere" };
      await expect(ports().installations.suspend(id, "place", by(admin.id))).resolves.toBe("suspended");
      await expect(ports().installations.suspend(id, "place", by(admin.id))).resolves.toBe("unchanged");
      expect(await shown(id, admin.id)).toMatchObject({ status: "suspended", suspendedBy: "organisation" });
      const asPublisher = by(publisher.id, "apps:write");
      await ports().installations.suspend(id, "publisher", asPublisher);
      expect(await shown(id, admin.id)).toMatchObject({ suspendedBy: "publisher" });
      await ports().installations.suspend(id, "platform", platform);
      expect(await shown(id, admin.id)).toMatchObject({ suspendedBy: "platform" });
      await ports().installations.resume(id, "place", by(admin.id));
      await ports().installations.resume(id, "publisher", asPublisher);
      expect(await shown(id, admin.id)).toMatchObject({ status: "suspended", suspendedBy: "platform" });
      // Who uninstalls it takes the platform's suspension back no more than anybody else.
      await ports().installations.uninstall(id, by(admin.id));
      const again = await ports().appAccess.allow(
        aYes(app, admin, { organisation: (await shown(id, admin.id)).organisation ?? "" }),
      );
      expect(again).toEqual({ outcome: "changed" });
      expect((await theirEvents(id)).map((line) => line.split(" ")[1])).toEqual([
        "installation.created",
        "grant.created",
        "installation.suspended",
        "installation.suspended",
        "installation.suspended",
        "installation.suspended",
        "installation.suspended",
        "installation.uninstalled",
      ]);
    });
  });

  describe("uninstalling", () => {
    it("ends grants, families and requests together, told before in numbers, promise 5", async () => {
      const { organisation, admin, app, id, grant, family } = await given();
      await expect(ports().installations.consequences(id, within(admin.id), now)).resolves.toEqual({
        people: 1,
        families: 1,
        requests: 0,
      });
      const outcomes = await sixteen(() => ports().installations.uninstall(id, by(admin.id)));
      expect(count(outcomes, "done")).toBe(1);
      expect(count(outcomes, "uninstalled")).toBe(15);
      await expect(ports().grantRegistry.find(grant.id)).resolves.toBeUndefined();
      expect((await ports().families.find(family.id))?.endedReason).toBe("grant-revoked");
      expect((await theirEvents(id)).at(-1)).toBe("3 installation.uninstalled");
      expect((await recordsOf(world(), `installation:${id}`)).at(-1)).toMatchObject({
        actor: `user:${admin.id}`,
        action: "installation.uninstalled",
      });
      // The same row in its next generation, and nothing of before lives again.
      const again = await ports().appAccess.allow(aYes(app, admin, { organisation }));
      expect(again).toMatchObject({
        outcome: "allowed",
        installation: id,
        grant: { id: grant.id, epoch: 1 },
      });
      expect(await shown(id, admin.id)).toMatchObject({ generation: 2, status: "active" });
      const after = await eventsOf(world(), `installation:${id}`);
      expect(after.slice(3).map(({ seq, type }) => `${seq} ${type}`)).toEqual([
        "4 installation.created",
        "5 grant.created",
      ]);
    });

    it("during a refresh leaves no family that lives, promise 5", async () => {
      const { admin, id, family } = await given();
      const [gone] = await Promise.all([
        ports().installations.uninstall(id, by(admin.id)),
        ...Array.from({ length: 8 }, () => ports().families.rotate(aMove({ familyId: family.id }))),
      ]);
      expect(gone).toBe("done");
      expect((await ports().families.find(family.id))?.endedReason).toBe("grant-revoked");
    });

    it("beside installs leaves one of the states of one after the other, with its events, promise 4", async () => {
      const { organisation, admin, app, id } = await given();
      await sixteen((caller): Promise<unknown> =>
        caller % 2 === 0
          ? ports().installations.uninstall(id, by(admin.id))
          : ports().appAccess.allow(aYes(app, admin, { organisation })),
      );
      const now_ = await shown(id, admin.id);
      const events = await eventsOf(world(), `installation:${id}`);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      const created = events.filter(({ type }) => type === "installation.created").length;
      const ended = events.filter(({ type }) => type === "installation.uninstalled").length;
      expect(now_.generation).toBe(created);
      expect(created - ended).toBe(now_.status === "active" ? 1 : 0);
    });
  });

  describe("what a member allowed inside one, promise 22,", () => {
    it("is among their grants, and theirs to take back, which the app is told of", async () => {
      const { admin, id, grant, family } = await given();
      const listed = await ports().grantRegistry.list({ limit: 5, userId: admin.id });
      expect(listed.items.map((one) => one.id)).toEqual([grant.id]);
      await expect(ports().consequences.ofPerson(admin.id, now)).resolves.toMatchObject({
        grants: 1,
        families: 1,
      });
      const operator = { actor: `user:${admin.id}`, at: now };
      await expect(ports().grantRegistry.narrow(grant.id, ["notes:write"], operator)).resolves.toBe(
        "narrowed",
      );
      await expect(ports().grantRegistry.revoke(grant.id, operator)).resolves.toBe("revoked");
      expect((await ports().families.find(family.id))?.endedReason).toBe("grant-revoked");
      expect(await theirEvents(id)).toEqual([
        "1 installation.created",
        "2 grant.created",
        "3 grant.changed",
        "4 grant.revoked",
      ]);
      // The installation stays, and the app's own rights with it (promise 14).
      const found = await shown(id, admin.id);
      expect(found.scopes.find(({ scope }) => scope === "notes:write")).toMatchObject({ state: "granted" });
      const own = await world()
        .sql(`SELECT scopes FROM grants WHERE installation_id = '${id}' AND member_id IS NULL
        AND status = 'active'`);
      expect(own).toHaveLength(1);
    });
  });

  it("are named after the organisation they are in, what is a person's own after none", async () => {
    const { id } = await given();
    const app = await anApp(world());
    const person = await aMember(world(), {});
    const own = await ports().appAccess.allow(aYes(app, person, { person: person.id }));
    if (own.outcome !== "allowed") throw new Error(own.outcome);
    const [there] = await world().sql(
      `SELECT o.name FROM organisations o JOIN installations i ON i.organisation_id = o.id WHERE i.id = '${id}'`,
    );
    const named = await world().storage.protocol.names.places([id, own.installation, "gone"]);
    expect([...named]).toEqual([[id, there?.["name"]]]);
  });

  it("lose a scope that is deleted from the catalogue", async () => {
    const { admin, id, grant } = await given();
    const { catalogueRegistry } = ports();
    const [held] = await world().sql(
      `SELECT (SELECT count(*) FROM installation_scopes WHERE scope = 'notes:delete') AS places,
        (SELECT count(*) FROM grants WHERE CAST(scopes AS text) LIKE '%"notes:delete"%') AS grants`,
    );
    const scope = await catalogueRegistry.findScope("notes:delete");
    await catalogueRegistry.deleteScope("notes:delete", scope?.revision ?? 0, { actor: "operator", at: now });
    const { scopes } = await shown(id, admin.id);
    expect(scopes.map((one) => one.scope)).toEqual(["notes:read", "notes:write"]);
    expect((await ports().grantRegistry.find(grant.id))?.scopes).toEqual(["notes:read", "notes:write"]);
    // One record, which tells of how many lost it.
    const records = await world().sql(
      `SELECT CAST(changes AS text) AS changes FROM audit_events WHERE action = 'scope.deleted' AND target = 'scope:notes:delete' ORDER BY seq DESC`,
    );
    expect(JSON.parse(String(records[0]?.["changes"]))).toEqual({
      grants: { from: Number(held?.["grants"]) },
      installations: { from: Number(held?.["places"]) },
    });
    await withScopes(world());
  });

  it("of a person for themselves are theirs to pause and to remove, and nobody else's, promise 22", async () => {
    const organisation = await anOrganisation(world());
    const person = await aMember(world(), { [organisation]: "member" });
    const admin = await aMember(world(), { [organisation]: "owner" });
    const app = await anApp(world());
    const own = await ports().appAccess.allow(aYes(app, person, { person: person.id }));
    if (own.outcome !== "allowed") throw new Error(own.outcome);
    const id = own.installation;
    await expect(ports().installations.find(id, within(admin.id))).resolves.toBe("unknown");
    await expect(ports().installations.uninstall(id, by(admin.id))).resolves.toBe("unknown");
    const mine = await ports().installations.list({ limit: 5 }, within(person.id));
    expect(mine).toMatchObject({ items: [{ id, person: person.id, organisation: null }] });
    await expect(ports().installations.suspend(id, "place", by(person.id))).resolves.toBe("suspended");
    expect(await shown(id, person.id)).toMatchObject({ suspendedBy: "person" });
    await expect(ports().installations.uninstall(id, by(person.id))).resolves.toBe("done");
    const receipts = await ports().installations.receipts({ limit: 5 }, within(person.id));
    expect(receipts).toMatchObject({
      items: [{ person: person.id, installation: id, manifestHash: "hash-1" }],
    });
  });
});
