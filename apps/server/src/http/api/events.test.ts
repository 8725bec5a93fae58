import { listEvents, listSandboxEvents } from "@grantway/api";
import { describe, expect, it } from "vitest";
import { givenApp, happened, inStore } from "../../testing/apps-and-events.ts";
import { givenServer } from "../../testing/composed-server.ts";
import { givenInstalledApp, installationToken } from "../../testing/installed-app.ts";
import { askerWith, program, refused } from "../../testing/management.ts";

describe("GET /events", () => {
  it("tells an app what happened in its installation after a number, in the form of webhooks", async () => {
    const { server, database, installation } = await givenInstalledApp();
    const stream = `installation:${installation}`;
    const at = Date.parse("2026-11-29T10:00:00.000Z");
    for (const type of ["installation.created", "grant.created", "grant.revoked"])
      happened(database, { stream, type, at, payload: { installation } });
    const other = givenApp(database);
    happened(database, { stream: `installation:${other.installation}`, type: "grant.created" });
    const authorization = `Bearer ${await installationToken(server, installation)}`;
    const asker = askerWith(server, () => ({ authorization }));
    const { items, last } = await asker.call(listEvents, { query: { after: 1 } });
    expect(last).toBe(3);
    expect(items).toEqual(
      [
        [2, "grant.created"],
        [3, "grant.revoked"],
      ].map(([seq, type]) => ({
        id: `evt_${installation}_${seq}`,
        seq,
        type,
        timestamp: "2026-11-29T10:00:00.000Z",
        data: { installation },
      })),
    );
    expect(await asker.call(listEvents, { query: { after: 3 } })).toEqual({ items: [], last: 3 });
    expect((await asker.call(listEvents, { query: { limit: 1 } })).last).toBe(1);
    // The token says what the app may do in its installation, and nothing here.
    expect((await asker.raw("GET", "/clients")).status).toBe(403);
  });

  it("tells nobody else", async () => {
    const { server } = await givenInstalledApp();
    const asker = await program(server, ["webhooks:read"]);
    expect((await refused(asker.call(listEvents, { query: {} }))).status).toBe(404);
  });
});

describe("GET /apps/{app}/events", () => {
  it("tells developers what happened in sandboxes, in the form of webhooks", async () => {
    const server = await givenServer();
    const { database } = server.config;
    const { app, installation } = givenApp(database);
    inStore(database, "UPDATE organisations SET kind = 'sandbox'");
    const at = Date.parse("2026-11-29T10:00:00.000Z");
    for (const type of ["installation.created", "installation.uninstalled"])
      happened(database, { stream: `installation:${installation}`, type, at, payload: { installation } });
    const asker = await program(server, ["webhooks:read"]);
    const since = "2026-11-29T10:00:00.000Z";
    const first = await asker.call(listSandboxEvents, { params: { app }, query: { since, limit: 1 } });
    expect(first.items).toEqual([
      {
        id: `evt_${installation}_1`,
        seq: 1,
        type: "installation.created",
        timestamp: since,
        data: { installation },
      },
    ]);
    const query = { since, cursor: first.next };
    const rest = await asker.call(listSandboxEvents, { params: { app }, query });
    expect(rest.items.map(({ type }) => type)).toEqual(["installation.uninstalled"]);
    expect(rest).not.toHaveProperty("next");
    const nowhere = { params: { app: "nobody" }, query: {} };
    expect((await refused(asker.call(listSandboxEvents, nowhere))).status).toBe(404);
    const strange = { params: { app }, query: { cursor: "strange" } };
    expect((await refused(asker.call(listSandboxEvents, strange))).errors).toMatchObject([
      { rule: "cursor" },
    ]);
  });
});
