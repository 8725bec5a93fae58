import {
  appConsequences,
  appTemplates,
  blockApp,
  createApp,
  deleteApp,
  listApps,
  resumeApp,
  showApp,
  suspendApp,
  transferApp,
  unblockApp,
  updateApp,
} from "@grantway/platform";
import { operator } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { onEachAdapter, recordsOf, sixteen } from "./on-each-adapter.ts";
import { performIn } from "./operations.ts";
import { newId } from "./people-and-clients.ts";
import { anApp, anInstallation, anOrganisation, aPerson, eventsOf } from "./publishing.ts";

/** What publishers and the platform do with apps, by every rule, on real ports. */
onEachAdapter("Operations on apps", (world, fresh) => {
  const perform = () => performIn(world());

  describe("create", () => {
    it.each(appTemplates)("makes one from the template %s that can be tried at once", async (template) => {
      const { app, version, sandbox, client, secret, developer } = await anApp(world(), { template });
      expect(app).toMatchObject({ status: "draft", visibility: "private", released: null, revision: 1 });
      expect(version).toMatchObject({ app: app.id, number: 1, status: "draft", revision: 1 });
      expect(version.manifestHash).toMatch(/^[\w-]{43}$/);
      expect(sandbox).toMatchObject({ made: true });
      const [row] = await world().sql(
        `SELECT app_id, environment, owner, first_party, type, grant_types FROM clients WHERE id = '${client}'`,
      );
      expect(row).toMatchObject({ app_id: app.id, environment: "test", owner: null });
      // What runs on the web for people can open in the frame, and redeems launches there.
      expect(JSON.stringify(row?.["grant_types"]).includes("grant-type:launch")).toBe(
        ["server", "browser", "agent"].includes(template),
      );
      // Promise 18: told once, and kept as a keyed hash.
      expect(secret !== undefined).toBe(row?.["type"] === "confidential");
      const kept = await world().sql(`SELECT hash FROM client_secrets WHERE client_id = '${client}'`);
      expect(JSON.stringify(kept)).not.toContain(secret ?? "nothing");
      await expect(perform()(developer, showApp, { app: app.slug })).resolves.toEqual(app);
    });

    it("gives a publisher one sandbox, however many apps it makes at once", async () => {
      const { organisation, developer } = await anApp(world());
      const asked = { organisation, template: "browser", name: "More" } as const;
      const made = await sixteen(() => perform()(developer, createApp, asked));
      const sandboxes = made.map((one) => (one.outcome === "created" ? one.sandbox.id : one.outcome));
      expect(new Set(sandboxes).size).toBe(1);
      const found = await world().sql(`SELECT kind FROM organisations WHERE sandbox_of = '${organisation}'`);
      expect(found).toEqual([{ kind: "sandbox" }]);
      const slugs = made.map((one) => (one.outcome === "created" ? one.app.slug : one.outcome));
      expect(new Set(slugs).size).toBe(16);
    });

    it("gives a slug to one app alone, also after that was deleted", async () => {
      const { organisation, developer } = await anApp(world());
      const asked = {
        organisation,
        template: "server",
        name: "Acme",
        slug: `a${newId().slice(0, 8)}`,
      } as const;
      const made = await sixteen(() => perform()(developer, createApp, asked));
      const [first] = made.flatMap((one) => (one.outcome === "created" ? [one] : []));
      expect(made.filter(({ outcome }) => outcome === "slug-taken")).toHaveLength(15);
      await perform()(developer, deleteApp, { app: first?.app.id ?? "", revision: 1 });
      await expect(perform()(developer, createApp, asked)).resolves.toEqual({ outcome: "slug-taken" });
    });

    it.each([
      ["a sandbox", { kind: "sandbox" }, "publisher-sandbox"],
      ["a suspended organisation", { status: "suspended" }, "publisher-closed"],
      ["one about to be deleted", { status: "deleting" }, "publisher-closed"],
    ])("makes none for %s", async (_, differences, outcome) => {
      const developer = await aPerson(world());
      const { id } = await anOrganisation(world(), { [developer.id]: "owner" }, differences);
      const asked = { organisation: id, template: "server", name: "Acme" } as const;
      await expect(perform()(developer, createApp, asked)).resolves.toEqual({ outcome });
    });

    it.each([
      [{ name: "" }, ["name"]],
      [{ name: "<b>Acme</b>" }, ["name"]],
      [{ slug: "Not a slug" }, ["slug"]],
      [{ redirectUris: ["https://*.acme.example/"] }, ["redirectUris", 0]],
    ])("refuses %j at its member, and makes nothing", async (wrong, path) => {
      const { organisation, developer } = await anApp(world());
      const asked = { organisation, template: "server", name: "Acme", ...wrong } as const;
      const answer = await perform()(developer, createApp, asked);
      expect(answer).toMatchObject({ outcome: "invalid", problems: [{ path }] });
    });
  });

  describe("whose they are", () => {
    it("is told nobody outside, and to members as far as their role goes", async () => {
      const { app, organisation, developer } = await anApp(world());
      const [member, stranger] = [await aPerson(world()), await aPerson(world())];
      await world().sql(
        `INSERT INTO memberships (organisation_id, user_id, role, joined_at) VALUES ('${organisation}', '${member.id}', 'member', 1)`,
      );
      const id = { app: app.id, revision: 1 };
      await expect(perform()(stranger, showApp, id)).resolves.toBe("unknown");
      await expect(perform()(member, showApp, id)).resolves.toBe("forbidden");
      await expect(perform()(stranger, appConsequences, id)).resolves.toBe("unknown");
      for (const [caller, outcome] of [
        [stranger, "unknown"],
        [member, "forbidden"],
      ] as const) {
        const change = { ...id, visibility: "unlisted" } as const;
        await expect(perform()(caller, updateApp, change)).resolves.toEqual({ outcome });
        await expect(perform()(caller, deleteApp, id)).resolves.toEqual({ outcome });
      }
      const listed = async (caller: typeof member) =>
        (await perform()(caller, listApps, { limit: 10, publisher: organisation, total: true })).items;
      expect((await listed(developer)).map((one) => one.id)).toEqual([app.id]);
      expect(await listed(member)).toEqual([]);
      expect(await listed(stranger)).toEqual([]);
    });

    it("is what lists are narrowed to, page by page", async () => {
      const alone = await fresh();
      const developer = await aPerson(alone);
      const { id: organisation } = await anOrganisation(alone, { [developer.id]: "admin" });
      for (const name of ["Delta", "alpha", "Charlie", "Bravo"]) {
        await performIn(alone)(developer, createApp, { organisation, template: "server", name });
      }
      await anApp(alone);
      const names: string[] = [];
      let after: string | undefined;
      do {
        const page = await performIn(alone)(developer, listApps, {
          limit: 3,
          total: true,
          ...(after === undefined ? {} : { after }),
        });
        expect(page.total).toBe(4);
        names.push(...page.items.map(({ name }) => name));
        after = page.next;
      } while (after !== undefined);
      expect(names).toEqual(["alpha", "Bravo", "Charlie", "Delta"]);
      const all = await performIn(alone)(operator, listApps, { limit: 10, search: "App", total: true });
      expect(all.items).toHaveLength(1);
    });
  });

  describe("transfer", () => {
    it("takes both organisations, and everything goes along", async () => {
      const { app, developer } = await anApp(world());
      const { id: other } = await anOrganisation(world(), { [developer.id]: "admin" });
      const { id: foreign } = await anOrganisation(world());
      const hand = (organisation: string, revision = 1) =>
        perform()(developer, transferApp, { app: app.id, organisation, revision });
      await expect(hand(foreign)).resolves.toEqual({ outcome: "no-such-publisher" });
      await expect(hand(other)).resolves.toEqual({ outcome: "transferred" });
      await expect(perform()(developer, showApp, { app: app.id })).resolves.toMatchObject({
        publisher: other,
      });
      await expect(hand(app.publisher)).resolves.toMatchObject({ outcome: "conflict", revision: 2 });
    });
  });

  describe("suspend", () => {
    it("stops it in one row, tells every installation, and the platform's outlives the publisher's, promise 15", async () => {
      const { app, developer } = await anApp(world());
      const { id: organisation } = await anOrganisation(world());
      const installation = await anInstallation(world(), app.id, { organisation });
      const id = { app: app.id };
      const state = () => perform()(operator, showApp, id);

      await expect(perform()(developer, suspendApp, { ...id, reason: "Leaks." })).resolves.toEqual({
        outcome: "suspended",
      });
      await expect(state()).resolves.toMatchObject({
        status: "suspended",
        suspendedBy: "publisher",
        suspensionReason: "Leaks.",
      });
      await expect(perform()(developer, suspendApp, { ...id, reason: "" })).resolves.toEqual({
        outcome: "already",
      });

      await expect(perform()(operator, blockApp, { ...id, reason: "Abuse." })).resolves.toEqual({
        outcome: "suspended",
      });
      await expect(state()).resolves.toMatchObject({ suspendedBy: "platform", suspensionReason: "Abuse." });

      await expect(perform()(developer, resumeApp, id)).resolves.toEqual({ outcome: "still-suspended" });
      await expect(perform()(developer, resumeApp, id)).resolves.toEqual({ outcome: "not-suspended" });
      await expect(state()).resolves.toMatchObject({ status: "suspended", suspendedBy: "platform" });

      await expect(perform()(operator, unblockApp, id)).resolves.toEqual({ outcome: "resumed" });
      await expect(state()).resolves.toMatchObject({
        status: "draft",
        suspendedBy: null,
        suspensionReason: "",
      });

      const told = await eventsOf(world(), installation);
      expect(told.map(({ seq, type }) => [seq, type])).toEqual([
        [1, "installation.suspended"],
        [2, "installation.resumed"],
      ]);
      expect(told[0]?.payload).toMatchObject({
        installation,
        app: app.id,
        organisation: { id: organisation },
        by: "publisher",
      });
    });

    it("goes back to the publisher's where the platform's is taken back first", async () => {
      const { app, developer } = await anApp(world());
      const id = { app: app.id };
      await perform()(operator, blockApp, { ...id, reason: "Abuse." });
      await perform()(developer, suspendApp, { ...id, reason: "Leaks." });
      await expect(perform()(operator, showApp, id)).resolves.toMatchObject({
        suspendedBy: "platform",
        suspensionReason: "Abuse.",
      });
      await expect(perform()(operator, unblockApp, id)).resolves.toEqual({ outcome: "still-suspended" });
      await expect(perform()(operator, showApp, id)).resolves.toMatchObject({
        status: "suspended",
        suspendedBy: "publisher",
      });
      await expect(perform()(developer, resumeApp, id)).resolves.toEqual({ outcome: "resumed" });
    });

    it("by sixteen at once is told once", async () => {
      const { app, developer } = await anApp(world());
      const { id: organisation } = await anOrganisation(world());
      const installation = await anInstallation(world(), app.id, { organisation });
      const answers = await sixteen(() => perform()(developer, suspendApp, { app: app.id, reason: "" }));
      expect(answers.filter(({ outcome }) => outcome === "suspended")).toHaveLength(1);
      expect(await eventsOf(world(), installation)).toHaveLength(1);
    });
  });

  describe("delete", () => {
    it("ends installations, grants, secrets and clients with one event each, promise 5", async () => {
      const { app, developer, client } = await anApp(world());
      const places = await Promise.all(
        Array.from({ length: 3 }, async () => {
          const { id: organisation } = await anOrganisation(world());
          return anInstallation(world(), app.id, { organisation });
        }),
      );
      const [gone = ""] = places;
      await world().sql(`UPDATE installations SET status = 'uninstalled' WHERE id = '${gone}'`);
      const counts = await perform()(developer, appConsequences, { app: app.id });
      expect(counts).toMatchObject({ installations: 2, organisations: 2, people: 0, clients: 1 });
      const answers = await sixteen(() => perform()(developer, deleteApp, { app: app.id, revision: 1 }));
      expect(answers.filter(({ outcome }) => outcome === "deleted")).toHaveLength(1);
      for (const place of places) {
        const types = (await eventsOf(world(), place)).map(({ type }) => type);
        expect(types).toEqual(place === gone ? [] : ["installation.uninstalled"]);
      }
      const [row] = await world().sql(`SELECT status, epoch FROM clients WHERE id = '${client}'`);
      expect(row).toMatchObject({ status: "suspended" });
      expect(Number(row?.["epoch"])).toBe(1);
      const [{ left } = { left: -1 }] = await world().sql(
        `SELECT count(*) AS left FROM client_secrets WHERE client_id = '${client}'`,
      );
      expect(Number(left)).toBe(0);
      const records = await recordsOf(world(), `app:${app.id}`);
      expect(records.map(({ action }) => action)).toEqual(["app.created", "app.deleted"]);
      await expect(perform()(developer, showApp, { app: app.id })).resolves.toMatchObject({
        status: "deleted",
      });
      const again = await perform()(developer, updateApp, {
        app: app.id,
        revision: 2,
        visibility: "unlisted",
      });
      expect(again).toEqual({ outcome: "unknown" });
    });
  });
});
