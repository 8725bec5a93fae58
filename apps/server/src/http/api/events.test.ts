import { listEvents } from "@grantway/api";
import { describe, expect, it } from "vitest";
import { givenApp, happened } from "../../testing/apps-and-events.ts";
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
