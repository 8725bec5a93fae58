import {
  createClient,
  exportAudit,
  listAudit,
  listSettings,
  readOverview,
  showActivity,
  showAudit,
  showFigures,
  updateClient,
} from "@grantway/api";
import { describe, expect, it, vi } from "vitest";
import { basic, givenServer } from "../../testing/composed-server.ts";
import { refused, signedIn } from "../../testing/management.ts";

/** A server on which an administrator made a client and changed it, and a client was refused and served. */
async function given() {
  const server = await givenServer();
  const admin = await signedIn(server, "admin");
  await admin.call(createClient, {
    body: { id: "app", name: "=App", redirectUris: ["https://app.example/callback"] },
  });
  await admin.call(updateClient, { params: { id: "app" }, revision: 1, body: { name: "App" } });
  const ask = (fields: Readonly<Record<string, string>>) =>
    server.http.inject({
      method: "POST",
      url: "/token",
      headers: { authorization: basic(), "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams(fields).toString(),
    });
  await ask({ grant_type: "client_credentials", scope: "read" });
  await ask({ grant_type: "authorization_code", code: "x" });
  const { tally } = server;
  const { figures, lastUses } = server.storage.protocol;
  await figures.keep(tally.take(), Date.now() + 60_000);
  await lastUses.keep("client", server.uses.take().client);
  return { server, admin };
}

describe("what was done, by the management API", () => {
  it("is listed, filtered, counted and shown, with what it was before and after", async () => {
    const { admin } = await given();
    const page = await admin.call(listAudit, { query: { target: "client:app", limit: 1, total: true } });
    expect(page).toMatchObject({
      items: [
        { action: "client.updated", actorName: expect.any(String) as string, targetName: "App", revision: 2 },
      ],
      total: 2,
    });
    const next = await admin.call(listAudit, { query: { target: "client:app", cursor: page.next } });
    expect(next.items.map(({ action }) => action)).toEqual(["client.created"]);
    const [changed] = page.items;
    expect(await admin.call(showAudit, { params: { id: changed?.id ?? "" } })).toMatchObject({
      changes: { name: { from: "=App", to: "App" } },
    });
    expect(await admin.call(listAudit, { query: { action: "nothing.done" } })).toEqual({ items: [] });
    expect(await refused(admin.call(showAudit, { params: { id: "999999999" } }))).toMatchObject({
      status: 404,
    });
    expect(await refused(admin.call(listAudit, { query: { cursor: "nonsense" } }))).toMatchObject({
      errors: [{ pointer: "/cursor" }],
    });
  });

  it("is exported as lines and as a table, as a file to save", async () => {
    const { admin } = await given();
    const lines = await admin.raw("GET", `${exportAudit.path}?target=client:app`);
    expect(lines.headers.get("content-type")).toBe("application/jsonl; charset=utf-8");
    expect(
      (await lines.text())
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
    ).toMatchObject([{ action: "client.updated" }, { action: "client.created" }]);
    const table = await admin.raw("GET", `${exportAudit.path}?format=csv`);
    expect(table.headers.get("content-disposition")).toBe('attachment; filename="audit.csv"');
    expect((await table.text()).split("\r\n")[0]).toMatch(/^id,at,actor,/);
    expect((await admin.raw("GET", `${exportAudit.path}?format=xml`)).status).toBe(422);
  });

  it("is not read where the head of an export is asked for alone, RFC 9110 §9.3.2", async () => {
    const { server, admin } = await given();
    const read = vi.spyOn(server.storage.protocol.auditTrail, "list");
    const whole = await admin.raw("GET", exportAudit.path);
    expect(await whole.text()).toContain("client.updated");
    expect(read).toHaveBeenCalledOnce();
    const head = await admin.raw("HEAD", exportAudit.path);
    expect(head.status).toBe(200);
    expect(head.headers.get("content-type")).toBe(whole.headers.get("content-type"));
    expect(head.headers.get("content-length")).toBeNull();
    expect(read).toHaveBeenCalledOnce();
  });
});

describe("what happens how often, by the management API", () => {
  it("is read by hour and by day", async () => {
    const { admin } = await given();
    const { series } = await admin.call(showFigures, {
      query: { step: "hour", kinds: ["tokens", "errors"] },
    });
    expect(series.map(({ kind, label, total }) => [kind, label, total])).toEqual([
      ["tokens", "client_credentials", 1],
      ["errors", "invalid_grant", 1],
    ]);
    const days = await admin.call(showFigures, { query: { step: "day" } });
    expect(days.series.map(({ kind }) => kind)).toContain("sign-ins");
    const wrong = { step: "hour", from: "2026-01-01T00:00:00.000Z", to: "2026-12-01T00:00:00.000Z" } as const;
    expect(await refused(admin.call(showFigures, { query: wrong }))).toMatchObject({
      type: "invalid",
      errors: [{ pointer: "/from", in: "query" }],
    });
  });

  it("is told of a client, with why it was refused", async () => {
    const { admin } = await given();
    expect(await admin.call(showActivity, { params: { id: "harbor" }, query: {} })).toMatchObject({
      lastUsedAt: expect.stringMatching(/Z$/) as string,
      grantTypes: [{ grantType: "client_credentials", count: 1 }],
      scopes: [{ scope: "read", audience: "https://api.example", count: 1 }],
      apis: [{ name: "Notes" }],
      failures: [{ code: "invalid_grant", reason: "code is not one of ours", count: 1 }],
      days: [{ tokens: 1, failures: 1 }],
    });
    const unknown = admin.call(showActivity, { params: { id: "nobody" }, query: {} });
    expect(await refused(unknown)).toMatchObject({ status: 404 });
  });
});

describe("the instance, by the management API", () => {
  it("is told with what needs attention, what there is, and how it is", async () => {
    const { admin } = await given();
    expect(await admin.call(readOverview, {})).toMatchObject({
      attention: {
        endingKeys: [],
        oldSecrets: { items: [{ clientId: "harbor" }], total: 1 },
        failedSignIns: { rising: false },
        unusedClients: { total: 0 },
      },
      totals: { clients: 2, apis: 1 },
      health: {
        database: { kind: "sqlite", latencyMilliseconds: expect.any(Number) as number },
        threads: [{ thread: 0, utilization: expect.any(Number) as number }],
      },
    });
  });

  it("is told with its settings, and no secret among them", async () => {
    const { admin, server } = await given();
    const { items } = await admin.call(listSettings, {});
    expect(items.find(({ name }) => name === "dataFolder")).toMatchObject({
      value: server.config.dataFolder,
      source: "environment",
    });
    expect(items.length).toBeGreaterThan(25);
  });
});
