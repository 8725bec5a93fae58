import { expect } from "vitest";
import { givenApp, inStore } from "./apps-and-events.ts";
import { basic, givenServer, type GivenServer } from "./composed-server.ts";

/** A server with an app whose client is `harbor`, installed with the scope `read` for itself, and with others as they are said. */
export async function givenInstalledApp(others: Readonly<Record<string, string>> = {}) {
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
    ...Object.entries({ read: "granted", ...others }).map(
      ([scope, state]) =>
        `INSERT INTO installation_scopes (installation_id, scope, state, decided_by, at)
          VALUES ('${installation}', '${scope}', '${state}', 'ada', 0)`,
    ),
    `UPDATE clients SET app_id = '${app}', environment = 'live' WHERE id = 'harbor'`,
  );
  return { server, database, app, installation };
}

/** A token with which the app acts as itself there. */
export async function installationToken({ http }: GivenServer, installation: string): Promise<string> {
  const answer = await http.inject({
    method: "POST",
    url: "/token",
    headers: { authorization: basic(), "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({ grant_type: "client_credentials", installation }).toString(),
  });
  expect(answer.statusCode).toBe(200);
  return answer.json<{ access_token: string }>().access_token;
}
