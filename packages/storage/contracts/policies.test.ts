import type { Policy } from "@grantway/platform";
import type { Acting, OrganisationPermission, Within } from "@grantway/protocol";
import { beforeAll, describe, expect, it } from "vitest";
import { aMember, anApp, anOrganisation, aYes, withScopes } from "./an-app.ts";
import { onEachAdapter, recordsOf, sixteen } from "./on-each-adapter.ts";
import { day, newId, now } from "./people-and-clients.ts";

onEachAdapter("Consent policies", (world) => {
  const ports = () => ({ ...world().storage.protocol, ...world().storage.platform });
  beforeAll(() => withScopes(world()));

  const within = (person: string, needs: OrganisationPermission): Within => ({ person, needs });
  const by = (person: string): Acting => ({
    actor: `user:${person}`,
    at: now,
    within: { person, needs: "policies:write" },
  });
  const open: Policy = {
    rules: [{ match: { publisher: "unverified" }, answer: "allow" }],
    otherwise: "request",
  };
  const shut: Policy = {
    rules: [{ match: { publisher: "unverified" }, answer: "deny" }],
    otherwise: "allow",
  };

  async function given() {
    const organisation = await anOrganisation(world());
    const admin = await aMember(world(), { [organisation]: "admin" });
    const member = await aMember(world(), { [organisation]: "member" });
    const app = await anApp(world());
    const decide = (policy: Policy, revision: number) =>
      ports().policies.update(organisation, { policy, directory: "all-but-hidden" }, revision, by(admin.id));
    const answerOf = async (person: string) => {
      const offer = await ports().appAccess.offer({
        clientId: app.client.id,
        userId: person,
        scopes: ["notes:read", "notes:write"],
        at: now,
      });
      return offer?.places.find(({ place }) => place.organisation === organisation)?.answer;
    };
    return { organisation, admin, member, app, decide, answerOf };
  }

  it("say to ask about everything but verified apps of a low risk, where nobody decided", async () => {
    const { organisation, admin, member, answerOf } = await given();
    const found = await ports().policies.find(organisation, within(admin.id, "policies:read"));
    expect(found).toEqual({
      policy: {
        rules: [{ match: { publisher: "verified", risk: "low" }, answer: "allow" }],
        otherwise: "request",
      },
      directory: "all-but-hidden",
      revision: 1,
    });
    await expect(answerOf(member.id)).resolves.toEqual({
      may: "request",
      because: "policy",
      policy: "request.any.any.any.any.any",
    });
    await expect(ports().policies.find(organisation, within(member.id, "policies:read"))).resolves.toBe(
      "forbidden",
    );
    const stranger = await aMember(world(), {});
    await expect(ports().policies.find(organisation, within(stranger.id, "policies:read"))).resolves.toBe(
      "unknown",
    );
  });

  it("let members install what they allow, and nobody what they deny, by the name of their sentence", async () => {
    const { organisation, admin, member, app, decide, answerOf } = await given();
    await expect(decide(open, 1)).resolves.toBe("updated");
    await expect(answerOf(member.id)).resolves.toEqual({ may: "install" });
    await expect(decide(shut, 2)).resolves.toBe("updated");
    const denied = { may: "nothing", because: "policy", policy: "deny.unverified.any.any.any.any" };
    await expect(answerOf(member.id)).resolves.toEqual(denied);
    await expect(answerOf(admin.id)).resolves.toEqual(denied);
    await expect(ports().appAccess.allow(aYes(app, member, { organisation }))).resolves.toEqual({
      outcome: "changed",
    });
  });

  it("decide inside the transaction: one that changes beside a yes leaves one after the other, promise 4", async () => {
    const { organisation, member, app, decide } = await given();
    await decide(open, 1);
    const [answer] = await Promise.all([
      ports().appAccess.allow(aYes(app, member, { organisation })),
      decide(shut, 2),
    ]);
    const rows = await world().sql(`SELECT id FROM installations WHERE organisation_id = '${organisation}'`);
    expect(rows).toHaveLength(answer.outcome === "allowed" ? 1 : 0);
  });

  it("are edited by one at a time: of sixteen who read the same revision, one is not told of a conflict", async () => {
    const { organisation, decide } = await given();
    const outcomes = await sixteen((caller) =>
      decide({ rules: [{ match: { apps: [`app-${caller}`] }, answer: "deny" }], otherwise: "request" }, 1),
    );
    expect(outcomes.filter((outcome) => outcome === "updated")).toHaveLength(1);
    const records = await recordsOf(world(), `policy:${organisation}`);
    expect(records).toMatchObject([{ action: "policy.updated", revision: 2 }]);
  });

  it("are tried with what was wanted, as app and person were then", async () => {
    const { organisation, admin, member, app } = await given();
    await ports().appAccess.request({ ...aYes(app, member, { organisation }), note: "", parameters: {} });
    await ports().appAccess.allow(aYes(app, admin, { organisation }, { at: now + 1 }));
    const wishes = await ports().policies.wishes(organisation, now - day, within(admin.id, "policies:read"));
    expect(wishes).toMatchObject([
      { person: admin.id, role: "admin", decides: true, happened: "installed", risk: "high", actsAs: "app" },
      { person: member.id, role: "member", decides: false, happened: "waiting", publisher: "unverified" },
    ]);
    await expect(
      ports().policies.wishes(organisation, now + day, within(admin.id, "policies:read")),
    ).resolves.toEqual([]);
    await world().storage.sweep(now + 32 * day, { events: 90 * day });
    await expect(
      ports().policies.wishes(organisation, now - day, within(admin.id, "policies:read")),
    ).resolves.toEqual([]);
  });

  describe("the directory", () => {
    const list = async (filter: object, person: string) => {
      const page = await ports().directory.list(
        { limit: 50, ...filter },
        within(person, "installations:read"),
      );
      if (typeof page === "string") throw new Error(page);
      return page.items;
    };

    it("shows public apps with what they ask for at a glance, found by name and category", async () => {
      const { member, app } = await given();
      await world().sql(
        `UPDATE apps SET name_key = 'zebra ${app.id}', category = 'c-${app.id}' WHERE id = '${app.id}'`,
      );
      const [found, ...others] = await list({ search: `ZEBRA ${app.id}` }, member.id);
      expect(others).toEqual([]);
      expect(found).toMatchObject({
        id: app.id,
        name: "Northwind Sync",
        publisher: { id: app.publisher, name: "Northwind" },
        asks: { see: 3, change: 0, high: 1 },
        installations: 0,
      });
      const inCategory = await list({ category: `c-${app.id}` }, member.id);
      expect(inCategory.map(({ id }) => id)).toEqual([app.id]);
      for (const visibility of ["private", "unlisted"]) {
        const hidden = await anApp(world(), { visibility });
        expect((await list({}, member.id)).map(({ id }) => id)).not.toContain(hidden.id);
      }
    });

    it("is read page by page, and none is met twice", async () => {
      const { member } = await given();
      const names = Array.from({ length: 5 }, () => `q-${newId()}`);
      for (const name of names) {
        const { id } = await anApp(world());
        await world().sql(`UPDATE apps SET name_key = '${name}', category = 'pages' WHERE id = '${id}'`);
      }
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await ports().directory.list(
          { limit: 2, category: "pages", ...(after === undefined ? {} : { after }) },
          within(member.id, "installations:read"),
        );
        if (typeof page === "string") throw new Error(page);
        seen.push(...page.items.map(({ id }) => id));
        after = page.next;
      } while (after !== undefined);
      expect(new Set(seen).size).toBe(5);
      await expect(
        ports().directory.count({ category: "pages" }, within(member.id, "installations:read")),
      ).resolves.toBe(5);
    });

    it("is curated by an organisation for its members alone", async () => {
      const { organisation, admin, member, app, decide } = await given();
      await world().sql(`UPDATE apps SET category = 'k-${app.id}' WHERE id = '${app.id}'`);
      const category = `k-${app.id}`;
      const { policies } = ports();
      const ids = async (filter: object, person = member.id) =>
        (await list({ category, organisation, ...filter }, person)).map(({ id, choice }) => [id, choice]);
      await expect(ids({})).resolves.toEqual([[app.id, undefined]]);
      await expect(policies.curate(organisation, app.id, "hidden", by(member.id))).resolves.toBe("forbidden");
      await expect(policies.curate(organisation, "none", "hidden", by(admin.id))).resolves.toBe("no-app");
      await expect(policies.curate(organisation, app.id, "hidden", by(admin.id))).resolves.toBe("curated");
      await expect(ids({})).resolves.toEqual([]);
      await expect(ids({ all: true }, admin.id)).resolves.toEqual([[app.id, "hidden"]]);
      await decide(open, 1);
      await policies.update(organisation, { policy: open, directory: "only-shown" }, 2, by(admin.id));
      await policies.curate(organisation, app.id, null, by(admin.id));
      await expect(ids({})).resolves.toEqual([]);
      await policies.curate(organisation, app.id, "shown", by(admin.id));
      await expect(ids({})).resolves.toEqual([[app.id, "shown"]]);
      const elsewhere = await list({ category }, member.id);
      expect(elsewhere.map(({ id }) => id)).toEqual([app.id]);
    });

    it("tells of unlisted apps by their slug, and of private ones to who publishes or has them", async () => {
      const { member } = await given();
      const unlisted = await anApp(world(), { visibility: "unlisted" });
      const hidden = await anApp(world(), { visibility: "private" });
      const insider = await aMember(world(), { [hidden.publisher]: "member" });
      const find = (app: string, person: string) =>
        ports().directory.find(`a-${app}`, { ...by(person), within: within(person, "installations:read") });
      await expect(find(unlisted.id, member.id)).resolves.toMatchObject({
        id: unlisted.id,
        client: unlisted.client.id,
        version: 1,
        installed: [],
      });
      await expect(find(hidden.id, member.id)).resolves.toBe("unknown");
      await expect(find(hidden.id, insider.id)).resolves.toMatchObject({ id: hidden.id });
      await expect(find("none", member.id)).resolves.toBe("unknown");
    });

    it("tells who looks after the platform where they have an app themselves, as everybody else", async () => {
      const { organisation, admin, app } = await given();
      await ports().appAccess.allow(aYes(app, admin, { organisation }));
      const find = (person: string) =>
        ports().directory.find(`a-${app.id}`, { ...by(person), within: "everywhere" });
      await expect(find(admin.id)).resolves.toMatchObject({
        installed: [{ organisation, status: "active" }],
      });
      await expect(find(newId())).resolves.toMatchObject({ installed: [] });
    });
  });
});
