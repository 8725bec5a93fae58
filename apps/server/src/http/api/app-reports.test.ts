import {
  closeAppReport,
  type Input,
  listAppReports,
  listApps,
  reportApp,
  showDirectoryApp,
} from "@grantway/api";
import { longestNote } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { app, givenAppToInstall } from "../../testing/app-to-install.ts";
import { inStore } from "../../testing/apps-and-events.ts";
import { program, refused, signedIn } from "../../testing/management.ts";

type Body = NonNullable<Input<typeof reportApp>["body"]>;

const params = { slug: "reports" };
const harmful: Body = { reason: "harmful", note: `It asks for my password. <script>alert("1")</script>` };

async function given() {
  const world = await givenAppToInstall();
  return { ...world, platform: await signedIn(world.server, "admin") };
}

describe("a report of an app, by the management API,", () => {
  it("goes from the directory to those who review, who close it with what it came to", async () => {
    const { member, stranger, platform } = await given();
    const before = await member.call(showDirectoryApp, { params });
    expect(before).not.toHaveProperty("reportedAt");
    await member.call(reportApp, { params, body: harmful });
    expect(await member.call(showDirectoryApp, { params })).toHaveProperty("reportedAt");
    expect(await stranger.call(showDirectoryApp, { params })).not.toHaveProperty("reportedAt");

    const query = { status: "open", app, total: true } as const;
    const open = await platform.call(listAppReports, { query });
    expect(open).toMatchObject({
      total: 1,
      items: [
        { app, appOf: { slug: "reports", publisher: { slug: "publisher" } }, personName: "max", ...harmful },
      ],
    });
    expect((await platform.call(listApps, { query: {} })).items).toMatchObject([{ id: app, openReports: 1 }]);

    const report = open.items[0]?.id ?? "";
    const closed = await platform.call(closeAppReport, { params: { report }, body: { outcome: "acted" } });
    expect(closed).toMatchObject({ status: "closed", outcome: "acted", closedByName: "a-admin" });
    expect(await platform.call(listAppReports, { query })).toEqual({ items: [], total: 0 });
    expect((await platform.call(listApps, { query: {} })).items).toMatchObject([{ openReports: 0 }]);
    const again = await refused(
      platform.call(closeAppReport, { params: { report }, body: { outcome: "unclear" } }),
    );
    expect(again).toMatchObject({ status: 409, detail: "It is closed already." });
    await member.call(reportApp, { params, body: { reason: "impersonation" } });
  });

  it("is one of a person and an app, and what was sent first stays", async () => {
    const { member, stranger, platform } = await given();
    await member.call(reportApp, { params, body: harmful });
    const twice = await refused(member.call(reportApp, { params, body: { reason: "asks-too-much" } }));
    expect(twice.status).toBe(409);
    await stranger.call(reportApp, { params, body: { reason: "asks-too-much" } });
    const { items } = await platform.call(listAppReports, { query: {} });
    expect(items.map(({ personName, reason }) => [personName, reason])).toEqual([
      ["sam", "asks-too-much"],
      ["max", "harmful"],
    ]);
  });

  it.each<[string, Body, string]>([
    ["other without words", { reason: "other", note: "  " }, "/note"],
    ["other without any", { reason: "other" }, "/note"],
    ["too many words", { reason: "harmful", note: "x".repeat(longestNote + 1) }, "/note"],
    ["control characters", { reason: "harmful", note: "a\u202Eb" }, "/note"],
    ["a reason that there is none", { reason: "boring" as "other" }, "/reason"],
  ])("is refused for %s, and nothing is kept", async (_, body, pointer) => {
    const { member, platform } = await given();
    const problem = await refused(member.call(reportApp, { params, body }));
    expect([problem.status, problem.errors.map((one) => one.pointer)]).toEqual([422, [pointer]]);
    expect((await platform.call(listAppReports, { query: {} })).items).toEqual([]);
  });

  it("is sent ten times in a day at the most, and it is said when another can be", async () => {
    const { server, member, max } = await given();
    const sent = Array.from(
      { length: 10 },
      (_, number) => `INSERT INTO app_reports (id, app_id, user_id, reason, note, status, created_at)
        VALUES ('r${number}', '${app}', '${max}', 'harmful', '', 'closed', ${Date.now()})`,
    );
    inStore(server.config.database, ...sent);
    const answer = await member.raw("POST", "/directory/reports/reports", {
      body: JSON.stringify(harmful),
      headers: { "content-type": "application/json" },
    });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(23 * 60 * 60);
  });

  it("is a person's: a program without one sends none", async () => {
    const { server } = await given();
    const machine = await program(server, ["installations:write", "installations:read"]);
    const problem = await refused(machine.call(reportApp, { params, body: harmful }));
    expect(problem).toMatchObject({ status: 409, detail: expect.stringContaining("A person reports") });
  });

  it("is of nothing that one cannot see: another tenant's app is as if there were none", async () => {
    const { server, member, stranger, platform, max } = await given();
    inStore(
      server.config.database,
      `UPDATE apps SET visibility = 'private' WHERE id = '${app}'`,
      `INSERT INTO memberships (organisation_id, user_id, role, joined_at) VALUES ('publisher', '${max}', 'member', 0)`,
    );
    const [hidden, none] = [
      await refused(stranger.call(reportApp, { params, body: harmful })),
      await refused(stranger.call(reportApp, { params: { slug: "nothing" }, body: harmful })),
    ];
    expect([hidden.status, none.status]).toEqual([404, 404]);
    expect(hidden.detail.replace("reports", "nothing")).toBe(none.detail);
    await member.call(reportApp, { params, body: harmful });
    expect((await platform.call(listAppReports, { query: {} })).items).toHaveLength(1);
  });

  it("is nothing that the publisher of the app, or who reported it, is told of", async () => {
    const { server, admin, member, platform } = await given();
    await member.call(reportApp, { params, body: harmful });
    inStore(server.config.database, `UPDATE apps SET publisher_id = 'org-1' WHERE id = '${app}'`);
    const { items } = await admin.call(listApps, { query: {} });
    expect(items).toMatchObject([{ id: app }]);
    expect(items[0]).not.toHaveProperty("openReports");
    const [report] = (await platform.call(listAppReports, { query: {} })).items;
    for (const asker of [admin, member]) {
      expect((await refused(asker.call(listAppReports, { query: { app } }))).status).toBe(403);
      const close = asker.call(closeAppReport, {
        params: { report: report?.id ?? "" },
        body: { outcome: "unfounded" },
      });
      expect((await refused(close)).status).toBe(403);
    }
  });
});
