import { createApp, createOrganisation, inspectAppToken } from "@grantway/api";
import { describe, expect, it } from "vitest";
import { inStore } from "../../testing/apps-and-events.ts";
import { openApp } from "../../testing/app.ts";
import { openBrowser } from "../../testing/browser.ts";
import { givenInstalledApp, installationToken } from "../../testing/installed-app.ts";
import { refused, signedIn } from "../../testing/management.ts";

/** An app whose client is `harbor`, with a developer of its publisher, and the developer of another app. */
async function given() {
  const { server, database, app, installation } = await givenInstalledApp();
  const [developer, other] = [
    await signedIn(server, "developer", "dev"),
    await signedIn(server, "developer", "other"),
  ];
  inStore(
    database,
    `INSERT INTO memberships (organisation_id, user_id, role, joined_at)
      SELECT publisher_id, (SELECT id FROM users WHERE username = 'dev'), 'owner', 1 FROM apps WHERE id = '${app}'`,
  );
  await other.call(createOrganisation, { body: { name: "Other", slug: "other" } });
  const made = await other.call(createApp, {
    params: { organisation: "other" },
    body: { template: "server", name: "Other" },
  });
  return { server, database, app, installation, developer, other, otherApp: made.app.id };
}

describe("a token, to developers of the app", () => {
  it("is told where it works and, once it is dead, why; and is in no line of the log", async () => {
    const { server, database, app, installation, developer } = await given();
    const token = await installationToken(server, installation);
    const look = () => developer.call(inspectAppToken, { params: { app }, body: { token: ` ${token}\n` } });
    expect(await look()).toMatchObject({
      kind: "access-token",
      state: "alive",
      client: { id: "harbor" },
      actsAs: "app",
      installation,
      scopes: ["read"],
      livingScopes: ["read"],
      expiresAt: expect.any(String),
    });
    inStore(database, `UPDATE installation_scopes SET state = 'revoked' WHERE scope = 'read'`);
    expect(await look()).toMatchObject({ state: "no-scope-left", scopes: ["read"], livingScopes: [] });
    inStore(database, `UPDATE clients SET status = 'suspended' WHERE id = 'harbor'`);
    expect(await look()).toMatchObject({ state: "client-suspended" });
    expect(server.log.join()).not.toContain(token);
  });

  it("says that a person is behind it, and not who", async () => {
    const { server, database, app, developer } = await given();
    const clientOf = (owner: string) =>
      inStore(database, `UPDATE clients SET app_id = ${owner}, environment = 'live' WHERE id = 'harbor'`);
    // People need no installation for a client that is of no app yet.
    clientOf("NULL");
    const browser = openBrowser(server);
    await browser.signIn();
    const { access_token: token } = await openApp(server).tokensOf(browser, "openid read");
    clientOf(`'${app}'`);
    const seen = await developer.call(inspectAppToken, { params: { app }, body: { token } });
    expect(seen).toMatchObject({ kind: "access-token", actsAs: "person", client: { id: "harbor" } });
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(["person"]));
    expect(JSON.stringify(seen)).not.toContain("ada");
  });

  it("is unknown where it is another app's, and the app to who has nothing to do with it", async () => {
    const { server, app, installation, other, otherApp } = await given();
    const token = await installationToken(server, installation);
    const unknown = { kind: "unknown", scopes: [], livingScopes: [], audiences: [] };
    const look = (text: string) =>
      other.call(inspectAppToken, { params: { app: otherApp }, body: { token: text } });
    expect(await look(token)).toEqual(unknown);
    expect(await look("nothing of ours")).toEqual(unknown);
    const theirs = await refused(other.call(inspectAppToken, { params: { app }, body: { token } }));
    expect(theirs.status).toBe(404);
  });

  it("is unknown where another client had the id before", async () => {
    const { server, database, app, installation, developer } = await given();
    const token = await installationToken(server, installation);
    inStore(database, `UPDATE clients SET created_at = created_at + 1000 WHERE id = 'harbor'`);
    const seen = await developer.call(inspectAppToken, { params: { app }, body: { token } });
    expect(seen.kind).toBe("unknown");
  });
});
