import { beforeAll, describe, expect, it } from "vitest";
import {
  aMember,
  anApp,
  anOrganisation,
  aRole,
  asked,
  aVersion,
  aYes,
  eventsOf,
  withScopes,
} from "./an-app.ts";
import { onEachAdapter, recordsOf, sixteen } from "./on-each-adapter.ts";
import { minute, now } from "./people-and-clients.ts";

onEachAdapter("Apps, as the authorization endpoint meets them,", (world) => {
  const access = () => world().storage.protocol.appAccess;
  beforeAll(() => withScopes(world()));

  async function given(role = "admin", app: Parameters<typeof anApp>[1] = {}) {
    const organisation = await anOrganisation(world());
    const person = await aMember(world(), { [organisation]: role });
    const made = await anApp(world(), app);
    return { organisation, person, app: made, place: { organisation } };
  }
  type Given = Awaited<ReturnType<typeof given>>;

  const offered = ({ app, person }: Given, scopes: readonly string[] = asked) =>
    access().offer({ clientId: app.client.id, userId: person.id, scopes, at: now });
  async function answerAt(here: Given) {
    const offer = await offered(here);
    return offer?.places.find(({ place }) => place.organisation === here.organisation);
  }

  describe("offers", () => {
    it("nothing for a client that belongs to no app", async () => {
      await expect(
        access().offer({ clientId: "none", userId: "nobody", scopes: [], at: now }),
      ).resolves.toBeUndefined();
    });

    it("what the version asks for, and nothing else, whatever the client sends", async () => {
      const here = await given();
      const offer = await offered(here, ["openid", "notes:read", "users:write"]);
      expect(offer?.scopes).toEqual([{ scope: "notes:read", purpose: "To show them.", optional: false }]);
    });

    it("an administrator to install, a member to ask, promise 2", async () => {
      await expect(answerAt(await given())).resolves.toMatchObject({
        answer: { may: "install" },
        beyond: [],
      });
      await expect(answerAt(await given("member"))).resolves.toMatchObject({
        answer: { may: "request", because: "policy" },
        beyond: ["notes:delete"],
        own: ["notes:read", "notes:write"],
      });
    });

    it("no live organisation to a sandbox client, and no sandbox to a live one, promise 16", async () => {
      const test = await given("admin", { environment: "test" });
      await expect(answerAt(test)).resolves.toMatchObject({
        answer: { may: "nothing", because: "environment" },
      });
      const { publisher } = test.app;
      const sandbox = await anOrganisation(world(), { kind: "sandbox", sandboxOf: publisher });
      const person = await aMember(world(), { [sandbox]: "member", [publisher]: "admin" });
      const places = (app: Given["app"]) =>
        access().offer({ clientId: app.client.id, userId: person.id, scopes: asked, at: now });
      expect((await places(test.app))?.places.map(({ kind }) => kind)).toContain("sandbox");
      const live = await anApp(world(), { publisher });
      expect((await places(live))?.places.map(({ kind }) => kind)).not.toContain("sandbox");
    });

    it("a private app to its publisher alone, and no app that is suspended", async () => {
      const hidden = await given("admin", { visibility: "private" });
      await expect(answerAt(hidden)).resolves.toMatchObject({ answer: { because: "not-offered" } });
      const suspended = await given("admin", { status: "suspended" });
      await expect(answerAt(suspended)).resolves.toMatchObject({ answer: { because: "suspended" } });
    });
  });

  describe("a yes", () => {
    it("installs in one transaction, with receipt, records and events, promises 4, 6 and 8", async () => {
      const here = await given();
      const yes = aYes(here.app, here.person, here.place);
      const answer = await access().allow(yes);
      if (answer.outcome !== "allowed") throw new Error(answer.outcome);
      const { installation, grant } = answer;
      expect(grant).toMatchObject({ subject: { installation, member: here.person.id }, status: "active" });
      const { sql } = world();
      const scopes = await sql(`SELECT scope, state, decided_by FROM installation_scopes
        WHERE installation_id = '${installation}' ORDER BY scope`);
      const by = here.person.id;
      expect(scopes).toEqual([
        { scope: "notes:delete", state: "declined", decided_by: by },
        { scope: "notes:read", state: "granted", decided_by: by },
        { scope: "notes:write", state: "granted", decided_by: by },
      ]);
      const receipts = await sql(`SELECT manifest_hash, text_hash, grant_id FROM consent_receipts
        WHERE installation_id = '${installation}'`);
      expect(receipts).toEqual([
        { manifest_hash: "hash-1", text_hash: "hash-of-the-text", grant_id: grant.id },
      ]);
      const events = await eventsOf(world(), `installation:${installation}`);
      expect(events.map(({ seq, type }) => [seq, type])).toEqual([
        [1, "installation.created"],
        [2, "grant.created"],
      ]);
      expect(events[0]?.payload).toMatchObject({
        installation,
        app: here.app.id,
        organisation: { id: here.organisation, name: "Northwind" },
        installedBy: by,
        granted: ["notes:read", "notes:write"],
        declined: ["notes:delete"],
      });
      const records = await recordsOf(world(), `installation:${installation}`);
      expect(records).toMatchObject([{ actor: `user:${by}`, action: "installation.created" }]);
      await expect(answerAt(here)).resolves.toMatchObject({
        answer: { may: "use" },
        grant: { id: grant.id },
      });
    });

    it("of sixteen at once is one installation and one event", async () => {
      const here = await given();
      const people = await Promise.all(
        Array.from({ length: 16 }, () => aMember(world(), { [here.organisation]: "admin" })),
      );
      const answers = await sixteen((caller) =>
        access().allow(aYes(here.app, people[caller] ?? here.person, here.place)),
      );
      expect(answers.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 16 }, () => "allowed"));
      const installations = new Set(
        answers.map((one) => (one.outcome === "allowed" ? one.installation : "")),
      );
      expect(installations.size).toBe(1);
      const events = await eventsOf(world(), `installation:${[...installations][0]}`);
      expect(events.filter(({ type }) => type === "installation.created")).toHaveLength(1);
      expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    });

    it("that is sent again is the same one, without a write", async () => {
      const here = await given();
      const first = await access().allow(aYes(here.app, here.person, here.place));
      const again = { ...aYes(here.app, here.person, here.place), sameSince: now - minute };
      await expect(access().allow(again)).resolves.toEqual(first);
      const installation = first.outcome === "allowed" ? first.installation : "";
      await expect(eventsOf(world(), `installation:${installation}`)).resolves.toHaveLength(2);
    });

    it("in one organisation says nothing of another", async () => {
      const here = await given();
      const other = await anOrganisation(world());
      await world().sql(`INSERT INTO memberships (organisation_id, user_id, role, joined_at)
        VALUES ('${other}', '${here.person.id}', 'admin', ${now})`);
      await access().allow(aYes(here.app, here.person, here.place));
      const there = await answerAt({ ...here, organisation: other });
      expect(there).toMatchObject({ answer: { may: "install" }, granted: [] });
      expect(there?.grant).toBeUndefined();
    });

    it.each([
      ["to a version that is not the released one", { version: 2 }],
      ["that leaves out what is required", { scopes: ["notes:read"] }],
      ["to what the version does not ask for", { scopes: [...asked, "users:write"] }],
    ])("%s changes nothing and is asked anew", async (_, differences) => {
      const here = await given();
      const yes = aYes(here.app, here.person, here.place, differences);
      await expect(access().allow(yes)).resolves.toEqual({ outcome: "changed" });
    });

    it("of somebody who may only ask, or has left meanwhile, installs nothing, promise 2", async () => {
      const member = await given("member");
      const asMember = aYes(member.app, member.person, member.place);
      await expect(access().allow(asMember)).resolves.toEqual({ outcome: "changed" });
      const left = await given();
      await world().sql(`DELETE FROM memberships WHERE user_id = '${left.person.id}'`);
      const asNobody = aYes(left.app, left.person, left.place);
      await expect(access().allow(asNobody)).resolves.toEqual({ outcome: "changed" });
      await expect(access().request({ ...asNobody, note: "", parameters: {} })).resolves.toEqual({
        outcome: "changed",
      });
    });

    it("gives no right that the installer lacks, unless their role may give any, promise 2", async () => {
      const here = await given();
      const roles = await Promise.all([
        aRole(world(), here.organisation, ["installations:write"], ["notes:read", "notes:write"]),
        aRole(world(), here.organisation, ["installations:write", "grant-any:write"], ["notes:read"]),
      ]);
      const [bounded, trusted] = await Promise.all(
        roles.map((role) => aMember(world(), { [here.organisation]: role })),
      );
      if (bounded === undefined || trusted === undefined) throw new Error("two people were made");
      const beyond = aYes(here.app, bounded, here.place, { scopes: asked });
      await expect(access().allow(beyond)).resolves.toEqual({ outcome: "changed" });
      const answer = await access().allow(aYes(here.app, trusted, here.place, { scopes: asked }));
      // The app has them all, and acts as this person only as far as the person may themselves.
      expect(answer).toMatchObject({ outcome: "allowed", grant: { scopes: ["notes:read"] } });
    });

    it("for oneself needs nobody", async () => {
      const here = await given("member");
      const own = aYes(here.app, here.person, { person: here.person.id }, { scopes: asked });
      await expect(access().allow(own)).resolves.toMatchObject({
        outcome: "allowed",
        grant: { scopes: asked },
      });
    });

    it("of a member is for their own access alone, where it is installed", async () => {
      const here = await given();
      const installed = await access().allow(aYes(here.app, here.person, here.place));
      const member = await aMember(world(), { [here.organisation]: "member" });
      const used = await access().allow(aYes(here.app, member, here.place));
      if (installed.outcome !== "allowed" || used.outcome !== "allowed") throw new Error("both may");
      expect(used.installation).toBe(installed.installation);
      expect(used.grant.subject).toEqual({ installation: installed.installation, member: member.id });
      expect(await eventsOf(world(), `installation:${used.installation}`)).toMatchObject([
        { type: "installation.created" },
        { type: "grant.created" },
        { seq: 3, type: "grant.created", payload: { person: { id: member.id } } },
      ]);
    });
  });

  describe("a later version, promise 7,", () => {
    it("asks for the difference alone, and the old rights go on meanwhile", async () => {
      const here = await given();
      await access().allow(aYes(here.app, here.person, here.place));
      const scopes = [
        { scope: "notes:read", purpose: "", optional: false },
        { scope: "notes:write", purpose: "", optional: false },
        { scope: "email", purpose: "To write to you.", optional: false },
      ];
      await aVersion(world(), here.app.id, 2, { scopes });
      const wanted = ["notes:read", "notes:write", "email"];
      const offer = await offered(here, wanted);
      expect(offer?.places[0]).toMatchObject({
        answer: { may: "widen" },
        granted: ["notes:read", "notes:write"],
      });
      const member = await aMember(world(), { [here.organisation]: "member" });
      const theirs = await offered({ ...here, person: member }, wanted);
      expect(theirs?.places[0]).toMatchObject({ answer: { may: "use" } });
      const yes = aYes(here.app, here.person, here.place, { scopes: wanted, version: 2 });
      const widened = await access().allow({ ...yes, receipt: { ...yes.receipt, offered: ["email"] } });
      if (widened.outcome !== "allowed") throw new Error(widened.outcome);
      expect(widened.grant.scopes).toEqual(wanted);
      const events = await eventsOf(world(), `installation:${widened.installation}`);
      expect(events.at(-2)).toMatchObject({
        type: "installation.scopes_changed",
        payload: { granted: ["email"] },
      });
    });
  });
});
