import { organisationPermissions } from "@grantway/protocol/rules";
import type { ActingWith } from "@grantway/platform";
import { beforeAll, expect, it } from "vitest";
import { aMember, anApp, anOrganisation, aYes, eventsOf, withScopes } from "./an-app.ts";
import { count, onEachAdapter, sixteen } from "./on-each-adapter.ts";
import { now } from "./people-and-clients.ts";

/** What comes of the end of an app beside what people do with it at that moment, on real ports. */
onEachAdapter("The deletion of an app at once with", (world) => {
  beforeAll(() => withScopes(world()));
  const ports = () => ({ ...world().storage.protocol, ...world().storage.platform });
  const anybody: ActingWith = {
    actor: "user:ada",
    at: now,
    within: "everywhere",
    held: new Set(organisationPermissions),
  };

  /** The app in so many organisations. */
  async function installed(many: number) {
    const app = await anApp(world());
    const places = await Promise.all(
      Array.from({ length: many }, async () => {
        const organisation = await anOrganisation(world());
        const admin = await aMember(world(), { [organisation]: "admin" });
        const answer = await ports().appAccess.allow(aYes(app, admin, { organisation }));
        if (answer.outcome !== "allowed") throw new Error(answer.outcome);
        const { installation, grant } = answer;
        return { organisation, admin, installation, grant: grant.id };
      }),
    );
    return { app, place: (caller: number) => oneOf(places, caller % many) };
  }

  function oneOf<One>(several: readonly One[], at: number): One {
    const found = several[at];
    if (found === undefined) throw new Error("There are fewer.");
    return found;
  }

  /** In how many places the app is said to be installed. */
  async function placesOf(app: string): Promise<number> {
    const [row] = await world().sql(`SELECT places FROM app_places WHERE app_id = '${app}'`);
    return Number(row?.["places"]);
  }

  /** Every installation of the app is uninstalled, was told so last and as often as it was told of an install, and gives nothing. */
  async function expectTheEnd(app: string): Promise<void> {
    expect(await placesOf(app)).toBe(0);
    const left = await world().sql(`SELECT id, status FROM installations WHERE app_id = '${app}'`);
    for (const { id, status } of left) {
      expect(status).toBe("uninstalled");
      const events = await eventsOf(world(), `installation:${String(id)}`);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      const types = events.map(({ type }) => type);
      expect(types.at(-1)).toBe("installation.uninstalled");
      expect(count(types, "installation.uninstalled")).toBe(count(types, "installation.created"));
    }
    const alive = await world()
      .sql(`SELECT g.id FROM grants g JOIN installations i ON i.id = g.installation_id
      WHERE i.app_id = '${app}' AND g.status = 'active'`);
    expect(alive).toEqual([]);
  }

  it("uninstalls uninstalls each place once, promises 4 and 5", async () => {
    const { app, place } = await installed(8);
    expect(await placesOf(app.id)).toBe(8);
    const answers = await sixteen<unknown>((caller) =>
      caller % 2 === 0
        ? ports().installations.uninstall(place(caller / 2).installation, anybody)
        : ports().appRegistry.delete(app.id, 1, anybody),
    );
    expect(count(answers, "deleted")).toBe(1);
    expect(
      answers.filter((answer) => !["deleted", "unknown", "done", "uninstalled"].includes(answer as string)),
    ).toEqual([]);
    await expectTheEnd(app.id);
  });

  it("installs leaves none that is installed, promises 4 and 5", async () => {
    const { app, place } = await installed(4);
    const answers = await sixteen<unknown>(async (caller) => {
      if (caller === 7) return ports().appRegistry.delete(app.id, 1, anybody);
      const { organisation, admin, installation } = place(caller);
      if (caller % 2 === 0) return ports().installations.uninstall(installation, anybody);
      return (await ports().appAccess.allow(aYes(app, admin, { organisation }))).outcome;
    });
    expect(answers[7]).toBe("deleted");
    await expectTheEnd(app.id);
  });

  it("people who take back what they allowed ends each grant, promise 5", async () => {
    const { app, place } = await installed(8);
    const answers = await sixteen<unknown>((caller) =>
      caller % 2 === 0
        ? ports().grantRegistry.revoke(place(caller / 2).grant, anybody)
        : ports().appRegistry.delete(app.id, 1, anybody),
    );
    expect(count(answers, "deleted")).toBe(1);
    await expectTheEnd(app.id);
  });

  it("the ends of memberships ends each grant, promise 14", async () => {
    const { app, place } = await installed(8);
    const others = await Promise.all(
      Array.from({ length: 8 }, async (_, which) => {
        const { organisation } = place(which);
        const person = await aMember(world(), { [organisation]: "admin" });
        await ports().appAccess.allow(aYes(app, person, { organisation }));
        return { organisation, person: person.id };
      }),
    );
    const answers = await sixteen<unknown>((caller) =>
      caller % 2 === 0
        ? ports().members.remove(oneOf(others, caller / 2), anybody)
        : ports().appRegistry.delete(app.id, 1, anybody),
    );
    expect(count(answers, "deleted")).toBe(1);
    await expectTheEnd(app.id);
  });
});
