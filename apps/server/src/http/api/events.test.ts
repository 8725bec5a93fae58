import { listEvents } from "@grantway/api";
import { describe, expect, it } from "vitest";
import { givenApp, happened, inStore } from "../../testing/apps-and-events.ts";
import { basic, givenServer, type GivenServer } from "../../testing/composed-server.ts";
import { askerWith, program, refused } from "../../testing/management.ts";

/** An app that is installed with the scope `read` for itself. */
async function given() {
  const server = await givenServer();
  const { database } = server.config;
  const { app, installation } = givenApp(database);
  const manifest = JSON.stringify({
    scopes: [{ scope: "read", purpose: "", optional: false }],
    actsAs: ["app"],
  });
  inStore(
    database,
    `UPDATE apps SET released = 1 WHERE id = '${app}'`,
    `INSERT INTO app_versions (app_id, number, manifest, manifest_hash, status, created_at, revision)
      VALUES ('${app}', 1, '${manifest}', 'hash', 'released', 0, 1)`,
    `INSERT INTO installation_scopes (installation_id, scope, state, decided_by, at)
      VALUES ('${installation}', 'read', 'granted', 'ada', 0)`,
    `UPDATE clients SET app_id = '${app}', environment = 'live' WHERE id = 'harbor'`,
  );
  return { server, database, installation };
}

async function tokenOf({ http }: GivenServer, installation: string): Promise<string> {
  const answer = await http.inject({
    method: "POST",
    url: "/token",
    headers: { authorization: basic(), "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({ grant_type: "client_credentials", installation }).toString(),
  });
  expect(answer.statusCode).toBe(200);
  return answer.json<{ access_token: string }>().access_token;
}

describe("GET /events", () => {
  it("tells an app what happened in its installation after a number, in the form of webhooks", async () => {
    const { server, database, installation } = await given();
    const stream = `installation:${installation}`;
    const at = Date.parse("2026-11-29T10:00:00.000Z");
    for (const type of ["installation.created", "grant.created", "grant.revoked"])
      happened(database, { stream, type, at, payload: { installation } });
    const other = givenApp(database);
    happened(database, { stream: `installation:${other.installation}`, type: "grant.created" });
    const authorization = `Bearer ${await tokenOf(server, installation)}`;
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
    const { server } = await given();
    const asker = await program(server, ["webhooks:read"]);
    expect((await refused(asker.call(listEvents, { query: {} }))).status).toBe(404);
  });
});
