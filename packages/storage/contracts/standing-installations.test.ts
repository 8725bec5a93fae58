import { setImmediate } from "node:timers/promises";
import type { StandingInstallation } from "@grantway/protocol";
import { expect, it } from "vitest";
import { onEachAdapter } from "./on-each-adapter.ts";
import { aClient, aUser, newId, operator } from "./people-and-clients.ts";
import { installApp } from "./installed-app.ts";

onEachAdapter("Standings inside installations", (world) => {
  /** A member of an organisation with an app that has what is granted. */
  async function installed(differences: { readonly role?: string; readonly kind?: "live" | "sandbox" } = {}) {
    const { storage, sql } = world();
    const [user, client] = [aUser(), aClient()];
    await storage.identity.users.create(user, undefined, operator);
    await storage.protocol.clientRegistry.create(client, operator);
    const made = await installApp(sql, { user: user.id, client: client.id, ...differences });
    const ofMember = { tokenId: newId(), clientId: client.id, userId: user.id, grantId: made.grant };
    const ofApp = { tokenId: newId(), clientId: client.id, installationId: made.installation };
    return { ...made, user, client, ofMember, ofApp };
  }
  const read = async (names: { clientId: string }) =>
    (await world().storage.protocol.standings.of(names)).installation as StandingInstallation;

  it("answer everything a token of a member depends on", async () => {
    const { installation, app, organisation, ofMember } = await installed();
    expect(await read(ofMember)).toEqual({
      id: installation,
      status: "active",
      generation: 1,
      app: { id: app, status: "active", scopes: ["read", "salaries", "extra"], actsAs: ["app", "person"] },
      organisation: {
        id: organisation,
        slug: `slug-${organisation}`,
        name: "Northwind",
        kind: "live",
        status: "active",
      },
      granted: expect.toSatisfy((granted: string[]) => granted.toSorted().join(" ") === "read salaries"),
      // A member has no rights of high risk, and of a scope that the catalogue does not know nobody says that it has none.
      roleAllows: ["read"],
    });
  });

  it("of the app as itself depend on nobody's role", async () => {
    const { ofApp } = await installed();
    const standing = await read(ofApp);
    expect(standing.granted.toSorted()).toEqual(["read", "salaries"]);
    expect(standing).not.toHaveProperty("roleAllows");
  });

  it("tell to which app a client belongs", async () => {
    const { app, ofApp } = await installed();
    const { client } = await world().storage.protocol.standings.of(ofApp);
    expect(client?.app).toEqual({ id: app, environment: "live" });
  });

  it.each<[string, (ids: Awaited<ReturnType<typeof installed>>) => string, object]>([
    [
      "the member left, promise 14",
      ({ organisation, user }) =>
        `DELETE FROM memberships WHERE organisation_id = '${organisation}' AND user_id = '${user.id}'`,
      { roleAllows: [] },
    ],
    [
      "the member became an owner",
      ({ organisation }) => `UPDATE memberships SET role = 'owner' WHERE organisation_id = '${organisation}'`,
      { roleAllows: expect.arrayContaining(["read", "salaries"]) },
    ],
    [
      "the installation was paused",
      ({ installation }) => `UPDATE installations SET status = 'suspended' WHERE id = '${installation}'`,
      { status: "suspended" },
    ],
    [
      "the app was suspended",
      ({ app }) => `UPDATE apps SET status = 'suspended' WHERE id = '${app}'`,
      { app: { status: "suspended" } },
    ],
    [
      "another version was released, which asks for less",
      ({ app }) => `UPDATE apps SET released = 2 WHERE id = '${app}'`,
      { app: { scopes: ["read"], actsAs: ["person"] } },
    ],
    [
      "the organisation is about to be deleted",
      ({ organisation }) => `UPDATE organisations SET status = 'deleting' WHERE id = '${organisation}'`,
      { organisation: { status: "deleting" } },
    ],
    [
      "a right was taken away",
      ({ installation }) =>
        `UPDATE installation_scopes SET state = 'revoked' WHERE installation_id = '${installation}' AND scope = 'read'`,
      { granted: ["salaries"], roleAllows: [] },
    ],
  ])("asked again after %s, tell of it at once", async (_, happens, expected) => {
    const ids = await installed();
    await expect(read(ids.ofMember)).resolves.toMatchObject({ status: "active", roleAllows: ["read"] });
    await world().sql(happens(ids));
    // What another process did is seen in the next turn.
    await setImmediate();
    await expect(read(ids.ofMember)).resolves.toMatchObject(expected);
  });

  it("tell what a role of the organisation's own allows, and nothing of one that is gone", async () => {
    const role = newId();
    const { organisation, ofMember } = await installed({ role });
    await expect(read(ofMember)).resolves.toMatchObject({ roleAllows: [] });
    for (const [scopes, expected] of [
      ['"all"', ["read", "salaries"]],
      ['"but-high-risk"', ["read"]],
      ['["salaries"]', ["salaries"]],
    ] as const) {
      await world().sql(`DELETE FROM organisation_roles WHERE id = '${role}'`);
      await world().sql(
        `INSERT INTO organisation_roles (id, organisation_id, name, permissions, scopes, revision)
         VALUES ('${role}', '${organisation}', 'r', '[]', '${scopes}', 1)`,
      );
      const another = { ...ofMember, tokenId: newId() };
      const { roleAllows } = await read(another);
      expect(roleAllows?.toSorted()).toEqual(expected);
    }
  });

  it("in a sandbox go by the newest version, released or not", async () => {
    const { ofMember, app } = await installed({ kind: "sandbox" });
    await expect(read(ofMember)).resolves.toMatchObject({ app: { scopes: ["read"] } });
    await world().sql(
      `UPDATE app_versions SET manifest = '{"scopes":[],"actsAs":["person"]}' WHERE app_id = '${app}' AND number = 2`,
    );
    await expect(read(ofMember)).resolves.toMatchObject({ app: { scopes: [] } });
  });

  it("of an installation that is not there are nothing", async () => {
    const { client } = await installed();
    expect(
      await read({ clientId: client.id, installationId: newId() } as { clientId: string }),
    ).toBeUndefined();
  });
});
