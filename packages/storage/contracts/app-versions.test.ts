import {
  approveAppVersion,
  blockApp,
  compareAppVersion,
  createAppClient,
  draftAppVersion,
  editAppVersion,
  listReviews,
  rejectAppVersion,
  showApp,
  updateApp,
  updateAppClient,
} from "@grantway/platform";
import { type Caller, operator } from "@grantway/protocol";
import { beforeAll, describe, expect, it } from "vitest";
import { onEachAdapter, recordsOf } from "./on-each-adapter.ts";
import { performIn } from "./operations.ts";
import { anApp, anInstallation, anOrganisation, aPerson, eventsOf, scopesIn } from "./publishing.ts";
import { asks, versionStepsIn } from "./version-steps.ts";

/** What becomes of the versions of apps, by every rule, on real ports. */
onEachAdapter("Operations on versions of apps", (world) => {
  const perform = () => performIn(world());
  beforeAll(() => scopesIn(world()));

  const { show, edited, submitted, approved, released, published, next } = versionStepsIn(world);

  describe("edit", () => {
    it("replaces the manifest, gives it another hash and the app its name, and tests get what it asks for newly", async () => {
      const made = await anApp(world());
      const before = await show(made.app.id);
      const after = await edited(made, { name: "Other", scopes: asks("notes:read") });
      expect(after).toMatchObject({ revision: 2, manifest: { name: "Other" } });
      expect(after.manifestHash).not.toBe(before.manifestHash);
      expect(after.asks).toMatchObject([{ scope: "notes:read", risk: "low", purpose: "To show it." }]);
      await expect(perform()(operator, showApp, { app: made.app.id })).resolves.toMatchObject({
        name: "Other",
      });
      const [row] = await world().sql(`SELECT scopes FROM clients WHERE id = '${made.client}'`);
      expect(JSON.stringify(row?.["scopes"])).toContain("notes:read");
    });

    it.each([
      [
        "a frame of our own origin",
        { embed: { url: "https://id.example/frame" } },
        ["embed", "url"],
        "own-address",
      ],
      [
        "markup in a purpose",
        { scopes: [{ scope: "notes:read", purpose: "<b>", optional: false }] },
        ["scopes", 0, "purpose"],
        "plain-text",
      ],
      ["markup in the name", { name: "<script>" }, ["name"], "plain-text"],
      ["a scope that nobody knows", { scopes: asks("__proto__") }, ["scopes", 0, "scope"], "scope-unknown"],
      ["an address without https", { homepage: "http://acme.example" }, ["homepage"], "https-address"],
    ] as const)("refuses %s, and changes nothing", async (_, wrong, path, rule) => {
      const made = await anApp(world());
      const { manifest, revision } = await show(made.app.id);
      const at = { app: made.app.id, number: 1, revision, manifest: { ...manifest, ...wrong } };
      const answer = await perform()(made.developer, editAppVersion, at);
      expect(answer).toMatchObject({ outcome: "invalid", problems: [{ path, rule }] });
      await expect(show(made.app.id)).resolves.toMatchObject({ revision });
    });
  });

  describe("submit", () => {
    it("approves at once what needs no review: not public, and no scope of a high risk", async () => {
      const made = await anApp(world());
      await edited(made, { scopes: asks("notes:read", "notes:write") });
      const answer = await submitted(made);
      expect(answer).toMatchObject({
        outcome: "approved",
        version: { approval: "not-needed", decision: null },
      });
    });

    it.each([
      ["that asks for a high risk", { scopes: asks("salaries:read") }, {}],
      ["that is to be reviewed", {}, { review: true }],
    ] as const)("hands in a version %s", async (_, differences, asked) => {
      const made = await anApp(world());
      await edited(made, differences);
      await expect(submitted(made, asked)).resolves.toMatchObject({
        outcome: "submitted",
        version: { approval: null },
      });
      await expect(released(made)).resolves.toEqual({ outcome: "not-approved" });
    });

    it("hands in whatever a public app says, promise 17", async () => {
      const made = await anApp(world());
      await edited(made, {});
      const change = { app: made.app.id, revision: 1, visibility: "public" } as const;
      await expect(perform()(made.developer, updateApp, change)).resolves.toMatchObject({
        outcome: "updated",
      });
      await expect(submitted(made)).resolves.toMatchObject({ outcome: "submitted" });
    });

    it("refuses to have reviewed what says too little", async () => {
      const made = await anApp(world());
      const answer = await submitted(made, { review: true });
      expect(answer).toMatchObject({
        outcome: "invalid",
        problems: [{ path: ["summary"], rule: "missing" }, {}, {}, {}, {}],
      });
    });

    it("refuses while a live client sends people where it does not say", async () => {
      const made = await anApp(world());
      await edited(made, {});
      await perform()(made.developer, createAppClient, {
        app: made.app.id,
        environment: "live",
        draft: {
          name: "Live",
          redirectUris: ["https://acme.example/cb"],
          postLogoutRedirectUris: ["https://www.acme.example/bye"],
          backchannelLogoutUri: "https://api.acme.example/ended",
        },
      });
      const hosts = ["acme.example", "api.acme.example", "www.acme.example"];
      await expect(submitted(made)).resolves.toEqual({ outcome: "hosts-unnamed", hosts });
      await edited(made, { redirectHosts: hosts.slice(0, 2) });
      await expect(submitted(made)).resolves.toEqual({ outcome: "hosts-unnamed", hosts: hosts.slice(2) });
      await edited(made, { redirectHosts: hosts });
      await expect(submitted(made)).resolves.toMatchObject({ outcome: "approved" });
    });
  });

  describe("a review, promise 17", () => {
    it.each([
      ["another origin of the frame", { embed: { url: "https://evil.example/" } }],
      ["another redirect host", { redirectHosts: ["acme.example", "evil.example"] }],
      ["another scope", { scopes: asks("notes:read", "notes:write") }],
    ] as const)("is opened again by %s", async (_, differences) => {
      const made = await published({ embed: { url: "https://acme.example/" } });
      await perform()(made.developer, updateApp, { app: made.app.id, revision: 2, visibility: "public" });
      await next(made, { embed: { url: "https://acme.example/" }, ...differences });
      await expect(submitted(made, {}, 2)).resolves.toMatchObject({ outcome: "submitted" });
      const difference = await perform()(operator, compareAppVersion, { app: made.app.id, number: 2 });
      expect(difference).toMatchObject({ from: 1, reopensReview: true });
    });

    it("is not opened again by copy, whose versions are approved by themselves one after the other", async () => {
      const made = await published();
      await perform()(made.developer, updateApp, { app: made.app.id, revision: 2, visibility: "public" });
      for (const number of [2, 3]) {
        await next(made, { summary: `Text ${number}.` });
        await expect(submitted(made, {}, number)).resolves.toMatchObject({
          outcome: "approved",
          version: { approval: "copy-only" },
        });
        await expect(released(made, number)).resolves.toMatchObject({ outcome: "released" });
      }
      await expect(show(made.app.id, 2)).resolves.toMatchObject({ status: "superseded" });
    });

    it("must have come before an app is public", async () => {
      const made = await anApp(world());
      await edited(made, {});
      await submitted(made);
      await released(made);
      const change = { app: made.app.id, revision: 2, visibility: "public" } as const;
      await expect(perform()(made.developer, updateApp, change)).resolves.toEqual({ outcome: "unreviewed" });
      await next(made, { summary: "Other." });
      await expect(submitted(made, { review: true }, 2)).resolves.toMatchObject({ outcome: "submitted" });
      await approved(made, 2);
      await released(made, 2);
      const again = { ...change, revision: 3 };
      await expect(perform()(made.developer, updateApp, again)).resolves.toMatchObject({
        outcome: "updated",
      });
    });

    it("must have come before the release where the app became public after the submission", async () => {
      const made = await anApp(world());
      await edited(made, {});
      await submitted(made);
      await perform()(made.developer, updateApp, { app: made.app.id, revision: 1, visibility: "public" });
      await expect(released(made)).resolves.toEqual({ outcome: "unreviewed" });
    });

    it("holds live clients to the hosts of the version that is released", async () => {
      const made = await published();
      const draft = { name: "Live", redirectUris: ["https://acme.example/cb"] };
      const asked = { app: made.app.id, environment: "live", draft } as const;
      const live = await perform()(made.developer, createAppClient, asked);
      if (live.outcome !== "created") throw new Error(JSON.stringify(live));
      const change = (changes: Parameters<(typeof updateAppClient)["run"]>[1]["changes"]) =>
        perform()(made.developer, updateAppClient, {
          app: made.app.id,
          client: live.client.id,
          revision: live.client.revision,
          changes,
        });
      const elsewhere = [
        { redirectUris: ["https://acme.example/cb", "https://evil.example/cb"] },
        { postLogoutRedirectUris: ["https://evil.example/out"] },
        { backchannelLogoutUri: "https://evil.example/ended" },
      ];
      for (const changes of elsewhere) {
        await expect(change(changes)).resolves.toEqual({ outcome: "hosts-unnamed", hosts: ["evil.example"] });
      }
      const at = "https://acme.example";
      const told = {
        initiateLoginUri: `${at}/in`,
        frontchannelLogoutUri: `${at}/f`,
        backchannelLogoutUri: `${at}/b`,
      };
      await expect(change({ ...told, redirectUris: [`${at}/other`] })).resolves.toMatchObject({
        outcome: "updated",
        client: told,
      });
    });

    it("is decided by nobody who belongs to the publisher while an administrator stands outside of it", async () => {
      const made = await anApp(world());
      await edited(made, {});
      await submitted(made, { review: true });
      const [inside, outside] = [await aPerson(world(), "admin"), await aPerson(world(), "admin")];
      const join = (person: string) =>
        world().sql(
          `INSERT INTO memberships (organisation_id, user_id, role, joined_at) VALUES ('${made.organisation}', '${person}', 'member', 1)`,
        );
      await join(inside.id);
      const { revision } = await show(made.app.id);
      const decide = (caller: Caller) =>
        perform()(caller, approveAppVersion, { app: made.app.id, number: 1, revision, reason: "" });
      await expect(decide(inside)).resolves.toEqual({ outcome: "own-app" });
      // Whoever stands outside by now is put inside, so that nobody is left.
      const admins = await world().sql("SELECT id FROM users WHERE role = 'admin'");
      for (const { id } of admins) if (id !== inside.id) await join(id as string);
      expect(admins.map(({ id }) => id)).toContain(outside.id);
      await expect(decide(inside)).resolves.toMatchObject({ outcome: "decided" });
    });

    it("reaches developers with its reason, and another draft goes on from it", async () => {
      const made = await anApp(world());
      await edited(made, { scopes: asks("salaries:read") });
      await submitted(made);
      const queue = await perform()(operator, listReviews, { limit: 200, total: true });
      const waiting = queue.items.find(({ app }) => app === made.app.id);
      expect(waiting).toMatchObject({ difference: { reopensReview: true }, asks: [{ risk: "high" }] });
      const { revision } = await show(made.app.id);
      const at = { app: made.app.id, number: 1, revision };
      await expect(perform()(operator, rejectAppVersion, { ...at, reason: " " })).resolves.toMatchObject({
        outcome: "invalid",
      });
      await perform()(operator, rejectAppVersion, { ...at, reason: "Salaries for notes?" });
      const rejected = await show(made.app.id);
      expect(rejected).toMatchObject({
        status: "rejected",
        decision: { by: "operator", reason: "Salaries for notes?" },
      });
      const drafted = await perform()(made.developer, draftAppVersion, { app: made.app.id });
      expect(drafted).toMatchObject({
        outcome: "drafted",
        version: { number: 2, manifest: rejected.manifest },
      });
      await expect(perform()(made.developer, draftAppVersion, { app: made.app.id })).resolves.toEqual({
        outcome: "open",
      });
      const actions = (await recordsOf(world(), `app-version:${made.app.id}:1`)).map(({ action }) => action);
      expect(actions).toEqual([
        "app-version.drafted",
        "app-version.drafted",
        "app-version.submitted",
        "app-version.rejected",
      ]);
    });
  });

  describe("release", () => {
    it("asks every place for what is new, leaves the rest alone, and tells those where nothing is new, promise 7", async () => {
      const made = await published({
        scopes: [...asks("notes:read"), { scope: "notes:write", purpose: "To save.", optional: true }],
      });
      const place = async (scopes: Readonly<Record<string, string>>) => {
        const { id: organisation } = await anOrganisation(world());
        return anInstallation(world(), made.app.id, { organisation, scopes });
      };
      const lacks = await place({ "notes:read": "granted", "notes:write": "declined" });
      const has = await place({
        "notes:read": "granted",
        "notes:write": "granted",
        "salaries:read": "granted",
      });
      await next(made, { scopes: asks("notes:read", "notes:write", "salaries:read") });
      await submitted(made, {}, 2);
      await approved(made, 2);
      await expect(released(made, 2)).resolves.toMatchObject({ outcome: "released" });
      const states = async (id: string) => {
        const found = await world().sql(
          `SELECT scope, state FROM installation_scopes WHERE installation_id = '${id}' ORDER BY scope`,
        );
        return Object.fromEntries(found.map(({ scope, state }) => [scope, state]));
      };
      const versionOf = async (id: string) =>
        Number((await world().sql(`SELECT version FROM installations WHERE id = '${id}'`))[0]?.["version"]);
      expect(await states(lacks)).toEqual({
        "notes:read": "granted",
        "notes:write": "pending",
        "salaries:read": "pending",
      });
      expect(await versionOf(lacks)).toBe(1);
      expect(await eventsOf(world(), lacks)).toEqual([]);
      expect(await versionOf(has)).toBe(2);
      expect(await eventsOf(world(), has)).toMatchObject([
        { seq: 1, type: "installation.upgraded", payload: { version: 2 } },
      ]);
      // What is not asked any more waits for nobody.
      await next(made, { scopes: asks("notes:read") });
      await submitted(made, {}, 3);
      await approved(made, 3);
      await released(made, 3);
      expect(await states(lacks)).toEqual({ "notes:read": "granted" });
      expect(await eventsOf(world(), lacks)).toMatchObject([{ seq: 1, type: "installation.upgraded" }]);
    });

    it("gives live clients what the version asks for newly, and leaves a suspended app suspended", async () => {
      const made = await published();
      const draft = {
        name: "Live",
        redirectUris: ["https://acme.example/cb"],
        scopes: ["openid", "notes:read"],
      };
      const live = await perform()(made.developer, createAppClient, {
        app: made.app.id,
        environment: "live",
        draft,
      });
      if (live.outcome !== "created") throw new Error(JSON.stringify(live));
      await next(made, { scopes: asks("notes:read", "notes:write") });
      await submitted(made, {}, 2);
      await perform()(operator, blockApp, { app: made.app.id, reason: "Abuse." });
      await released(made, 2);
      const [row] = await world().sql(`SELECT scopes FROM clients WHERE id = '${live.client.id}'`);
      expect(JSON.stringify(row?.["scopes"])).toContain("notes:write");
      await expect(perform()(operator, showApp, { app: made.app.id })).resolves.toMatchObject({
        status: "suspended",
        released: 2,
      });
    });
  });
});
