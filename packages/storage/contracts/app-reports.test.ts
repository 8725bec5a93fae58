import { closedReportsAreKept, mostReportsADay } from "@grantway/platform/rules";
import type { Attribution } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { aMember, anApp, anOrganisation } from "./an-app.ts";
import { count, onEachAdapter, recordsOf, sixteen } from "./on-each-adapter.ts";
import { day, newId, now, operator } from "./people-and-clients.ts";

onEachAdapter("Reports of apps", (world, fresh) => {
  const reports = () => world().storage.platform.appReports;
  const by = (person: string, at = now): Attribution => ({ actor: `user:${person}`, at });
  const deciders = ["admin"];

  const send = (
    app: string,
    person: string,
    { at = now, reason = "harmful", note = "It asks for my password." } = {},
  ) =>
    reports().report(
      { id: newId(), app, person, reason: reason as "harmful" | "other", note },
      by(person, at),
    );

  async function given() {
    const app = await anApp(world());
    const person = await aMember(world(), {});
    const admin = await aMember(world(), {}, { role: "admin" });
    return { app, person, admin };
  }

  async function sent() {
    const all = await given();
    await expect(send(all.app.id, all.person.id)).resolves.toEqual({ outcome: "reported" });
    const { items } = await reports().list({ limit: 5, app: all.app.id });
    return { ...all, id: items[0]?.id ?? "" };
  }

  it("are kept with the whole of the words, and with the names of who and what", async () => {
    const { app, person } = await given();
    const note = `<b>${"ä".repeat(900)}</b>\r\n'--`;
    await send(app.id, person.id, { reason: "other", note });
    await expect(reports().openSince(app.id, person.id)).resolves.toBe(now);
    const { items } = await reports().list({ limit: 5, app: app.id });
    expect(items).toEqual([
      {
        id: expect.any(String) as string,
        app: app.id,
        person: person.id,
        personName: person.username,
        reason: "other",
        note,
        status: "open",
        createdAt: now,
        outcome: null,
        closedBy: null,
        closedAt: null,
        appOf: {
          slug: `a-${app.id}`,
          name: "Northwind Sync",
          status: "active",
          publisher: { id: app.publisher, slug: `o-${app.publisher}`, name: "Northwind" },
        },
      },
    ]);
    await expect(reports().find(items[0]?.id ?? "")).resolves.toEqual(items[0]);
    await expect(reports().find("nobody")).resolves.toBeUndefined();
  });

  it("leave an audit record that tells the reason, and not the words", async () => {
    const { app, person } = await sent();
    expect(await recordsOf(world(), `app:${app.id}`)).toMatchObject([
      { actor: `user:${person.id}`, action: "app.reported", changes: { reason: { to: "harmful" } } },
    ]);
    const told = await world().sql(`SELECT * FROM audit_events WHERE target = 'app:${app.id}'`);
    expect(JSON.stringify(told)).not.toContain("password");
  });

  it("are one of a person and an app, however often they send it, and the first stays", async () => {
    const { app, person } = await given();
    const outcomes = await sixteen((caller) => send(app.id, person.id, { note: `No. ${caller}` }));
    expect(
      count(
        outcomes.map(({ outcome }) => outcome),
        "reported",
      ),
    ).toBe(1);
    expect(outcomes.filter(({ outcome }) => outcome === "already")).toEqual(
      Array.from({ length: 15 }, () => ({ outcome: "already", since: now })),
    );
    const { items } = await reports().list({ limit: 5, app: app.id });
    await expect(send(app.id, person.id, { at: now + day, note: "again" })).resolves.toEqual({
      outcome: "already",
      since: now,
    });
    await expect(reports().list({ limit: 5, app: app.id })).resolves.toEqual({ items });
  });

  it("that are sent twice with the same words are one, and nobody is told otherwise", async () => {
    const { app, person } = await given();
    const outcomes = await sixteen(() => send(app.id, person.id));
    expect(
      count(
        outcomes.map(({ outcome }) => outcome),
        "reported",
      ),
    ).toBe(16);
    await expect(reports().count({ app: app.id })).resolves.toBe(1);
    expect(await recordsOf(world(), `app:${app.id}`)).toHaveLength(1);
    await expect(send(app.id, person.id, { reason: "other" })).resolves.toMatchObject({ outcome: "already" });
  });

  it("are ten of a person in a day, also of those that are sent at once", async () => {
    const { person } = await given();
    const publisher = await anOrganisation(world());
    const apps = await sixteen(() => anApp(world(), { publisher }));
    const outcomes = await sixteen((caller) => send(apps[caller]?.id ?? "", person.id));
    expect(
      count(
        outcomes.map(({ outcome }) => outcome),
        "reported",
      ),
    ).toBe(mostReportsADay);
    expect(outcomes.filter(({ outcome }) => outcome !== "reported")).toEqual(
      Array.from({ length: 6 }, () => ({ outcome: "too-many", until: now + day })),
    );
    const [other] = await Promise.all([anApp(world()), given()]);
    await expect(send(other.id, person.id, { at: now + day - 1 })).resolves.toMatchObject({
      outcome: "too-many",
    });
    await expect(send(other.id, person.id, { at: now + day })).resolves.toEqual({ outcome: "reported" });
  });

  it("are of apps that there are, and of people who are still there", async () => {
    const { app, person } = await given();
    const ended = await anApp(world(), { status: "deleted" });
    await expect(send("nobody", person.id)).resolves.toEqual({ outcome: "unknown" });
    await expect(send(ended.id, person.id)).resolves.toEqual({ outcome: "unknown" });
    await expect(send(app.id, "nobody")).resolves.toEqual({ outcome: "unknown" });
    const suspended = await anApp(world(), { status: "suspended" });
    await expect(send(suspended.id, person.id)).resolves.toEqual({ outcome: "reported" });
  });

  it("are listed of one app and of all, open or closed, the newest first and page by page", async () => {
    const own = await fresh();
    const { appReports } = own.storage.platform;
    const people = [await aMember(own, {}), await aMember(own, {}), await aMember(own, {})];
    const [one, other] = [await anApp(own), await anApp(own)];
    let number = 0;
    for (const app of [one, other]) {
      for (const { id: person } of people) {
        number += 1;
        const report = { id: `r${number}`, app: app.id, person, reason: "harmful", note: "" } as const;
        await appReports.report(report, by(person));
      }
    }
    await appReports.close("r2", { outcome: "unfounded", deciders }, operator);
    const idsOf = async (filter: Parameters<typeof appReports.count>[0]) => {
      const ids: string[] = [];
      let after: string | undefined;
      do {
        const asked = { limit: 2, ...filter, ...(after === undefined ? {} : { after }) };
        const page = await appReports.list(asked);
        ids.push(...page.items.map(({ id }) => id));
        after = page.next;
      } while (after !== undefined);
      await expect(appReports.count(filter)).resolves.toBe(ids.length);
      return ids;
    };
    expect(await idsOf({})).toEqual(["r6", "r5", "r4", "r3", "r2", "r1"]);
    expect(await idsOf({ status: "open" })).toEqual(["r6", "r5", "r4", "r3", "r1"]);
    expect(await idsOf({ status: "closed" })).toEqual(["r2"]);
    expect(await idsOf({ app: one.id })).toEqual(["r3", "r2", "r1"]);
    expect(await idsOf({ app: one.id, status: "open" })).toEqual(["r3", "r1"]);
    expect(await idsOf({ app: "nobody" })).toEqual([]);
    const open = await appReports.openOf([one.id, other.id, "nobody"]);
    expect(open).toEqual(
      new Map([
        [one.id, 2],
        [other.id, 3],
      ]),
    );
    await expect(appReports.openOf([])).resolves.toEqual(new Map());
    await expect(appReports.list({ limit: 2, after: "strange" })).rejects.toThrow(RangeError);
  });

  describe("are closed", () => {
    it("once, with what they came to, and the person may report the app again", async () => {
      const { app, person, admin, id } = await sent();
      const outcomes = await sixteen(() =>
        reports().close(id, { outcome: "acted", deciders }, by(admin.id, now + 5)),
      );
      expect([count(outcomes, "closed"), count(outcomes, "decided")]).toEqual([1, 15]);
      await expect(reports().find(id)).resolves.toMatchObject({
        status: "closed",
        outcome: "acted",
        closedBy: admin.id,
        closedByName: admin.username,
        closedAt: now + 5,
      });
      const records = await recordsOf(world(), `app:${app.id}`);
      expect(records.filter(({ action }) => action === "app.report-closed")).toMatchObject([
        { actor: `user:${admin.id}`, changes: { report: { to: id }, outcome: { to: "acted" } } },
      ]);
      await expect(reports().openSince(app.id, person.id)).resolves.toBeUndefined();
      await expect(send(app.id, person.id)).resolves.toEqual({ outcome: "reported" });
      await expect(reports().close("nobody", { outcome: "acted", deciders }, operator)).resolves.toBe(
        "unknown",
      );
    });

    it("by nobody of the publisher, while an administrator stands outside of it", async () => {
      const own = await fresh();
      const app = await anApp(own);
      const person = await aMember(own, {});
      const insider = await aMember(own, { [app.publisher]: "member" }, { role: "admin" });
      const { appReports } = own.storage.platform;
      const report = { id: "r", app: app.id, person: person.id, reason: "harmful", note: "" } as const;
      await appReports.report(report, by(person.id));
      const outsider = await aMember(own, {}, { role: "admin" });
      const close = (who: string) =>
        appReports.close("r", { outcome: "unfounded", deciders }, by(who, now + 1));
      await expect(close(insider.id)).resolves.toBe("own-app");
      await expect(appReports.find("r")).resolves.toMatchObject({ status: "open" });
      await own.sql(`UPDATE users SET status = 'suspended' WHERE id = '${outsider.id}'`);
      await expect(close(insider.id)).resolves.toBe("closed");
    });

    it("with the app when it is deleted, and are forgotten a year later", async () => {
      const own = await fresh();
      const [app, other] = [await anApp(own), await anApp(own)];
      const person = await aMember(own, {});
      const { appReports, appRegistry } = own.storage.platform;
      for (const [id, of] of [
        ["r1", app.id],
        ["r2", other.id],
      ] as const) {
        await appReports.report(
          { id, app: of, person: person.id, reason: "harmful", note: "" },
          by(person.id),
        );
      }
      await expect(
        appRegistry.delete(app.id, 1, { actor: "operator", at: now, within: "everywhere" }),
      ).resolves.toBe("deleted");
      await expect(appReports.find("r1")).resolves.toMatchObject({
        status: "closed",
        outcome: "app-deleted",
        closedBy: "operator",
        closedAt: now,
      });
      await expect(appReports.find("r2")).resolves.toMatchObject({ status: "open" });
      await own.storage.sweep(now + closedReportsAreKept - 1);
      await expect(appReports.count({})).resolves.toBe(2);
      await own.storage.sweep(now + closedReportsAreKept);
      await expect(appReports.list({ limit: 5 })).resolves.toMatchObject({ items: [{ id: "r2" }] });
    });

    it("with every app of an organisation that is deleted", async () => {
      const own = await fresh();
      const app = await anApp(own);
      const person = await aMember(own, {});
      const { appReports, organisations } = own.storage.platform;
      await appReports.report(
        { id: "r", app: app.id, person: person.id, reason: "harmful", note: "" },
        by(person.id),
      );
      await own.sql(
        `UPDATE organisations SET status = 'deleting', delete_at = ${now} WHERE id = '${app.publisher}'`,
      );
      await expect(organisations.deleteDue(app.publisher, 100, { actor: "system", at: now })).resolves.toBe(
        "done",
      );
      await expect(appReports.find("r")).resolves.toMatchObject({ outcome: "app-deleted" });
    });
  });

  it("lose the name of a person who is deleted, and keep what was said of the app", async () => {
    const { app, person, admin, id } = await sent();
    const remove = world().storage.identity.userDirectory.delete(person.id, 1, operator);
    await expect(remove).resolves.toBe("deleted");
    const found = await reports().find(id);
    expect(found).toMatchObject({ person: null, note: "It asks for my password.", status: "open" });
    expect(JSON.stringify(found)).not.toContain(person.id);
    expect(found).not.toHaveProperty("personName");
    await expect(reports().openOf([app.id])).resolves.toEqual(new Map([[app.id, 1]]));
    await expect(reports().close(id, { outcome: "unclear", deciders }, by(admin.id))).resolves.toBe("closed");
  });

  it("are sent while the person is deleted, and neither waits for the other in vain", async () => {
    const { app, person } = await given();
    await Promise.all([
      send(app.id, person.id),
      world().storage.identity.userDirectory.delete(person.id, 1, operator),
    ]);
    const { items } = await reports().list({ limit: 5, app: app.id });
    expect(items.filter((one) => one.person !== null)).toEqual([]);
  });

  it("are sent while the app is deleted, and none stays open of it", async () => {
    const { app, person } = await given();
    await Promise.all([
      send(app.id, person.id),
      world().storage.platform.appRegistry.delete(app.id, 1, {
        actor: "operator",
        at: now,
        within: "everywhere",
      }),
    ]);
    await expect(reports().count({ app: app.id, status: "open" })).resolves.toBe(0);
  });
});
