import type { LaunchPlace } from "@grantway/protocol";
import { expect, it } from "vitest";
import { onEachAdapter } from "./on-each-adapter.ts";
import { aClient, aUser, newId, now, operator } from "./people-and-clients.ts";

/** What somebody opens, on both databases: rows are written past the ports, so that each can be as it comes to be. */
onEachAdapter("Places to launch from", (world) => {
  const find = (installation: string, person: string): Promise<LaunchPlace | undefined> =>
    world().storage.protocol.launchPlaces.find(installation, person);
  const sql = (statement: string) => world().sql(statement);

  async function anOrganisation(kind: "live" | "sandbox" = "live"): Promise<string> {
    const id = newId();
    await sql(`INSERT INTO organisations (id, slug, name, name_key, kind, status, created_at, revision)
      VALUES ('${id}', 'o-${id}', 'Northwind', 'northwind', '${kind}', 'active', ${now}, 1)`);
    return id;
  }

  /** An app of a publisher with a client for each environment, installed where it is said. */
  async function installed({ kind = "live" }: { readonly kind?: "live" | "sandbox" | "person" } = {}) {
    const [app, installation] = [newId(), newId()];
    const user = aUser();
    await world().storage.identity.users.create(user, undefined, operator);
    const publisher = await anOrganisation();
    const organisation = kind === "person" ? undefined : await anOrganisation(kind);
    await sql(`INSERT INTO apps (id, slug, publisher_id, status, visibility, released, name, name_key, category, created_at, revision)
      VALUES ('${app}', 'a-${app}', '${publisher}', 'active', 'public', 2, 'Reports', 'reports', 'data', ${now}, 1)`);
    for (const [number, url] of [
      [1, "https://old.example/"],
      [2, "https://app.example/frame"],
    ] as const) {
      await sql(`INSERT INTO app_versions (app_id, number, manifest, manifest_hash, status, created_at, revision)
        VALUES ('${app}', ${number}, '{"embed":{"url":"${url}"}}', 'h', '${number === 2 ? "released" : "superseded"}', ${now}, 1)`);
    }
    const clients: Record<string, string> = {};
    for (const environment of ["live", "test"]) {
      const client = aClient();
      await world().storage.protocol.clientRegistry.create(client, operator);
      await sql(
        `UPDATE clients SET app_id = '${app}', environment = '${environment}' WHERE id = '${client.id}'`,
      );
      clients[environment] = client.id;
    }
    await sql(`INSERT INTO installations (id, app_id, organisation_id, user_id, status, suspended_by, generation, version, installed_by, created_at, updated_at, revision)
      VALUES ('${installation}', '${app}', ${organisation === undefined ? "NULL" : `'${organisation}'`}, ${organisation === undefined ? `'${user.id}'` : "NULL"}, 'active', '[]', 3, 1, '${user.id}', ${now}, ${now}, 1)`);
    if (organisation !== undefined) {
      await sql(`INSERT INTO memberships (organisation_id, user_id, role, joined_at)
        VALUES ('${organisation}', '${user.id}', 'member', ${now})`);
    }
    return { app, installation, organisation, user, clients };
  }

  it("are told to a member, with the page of the released version and the live client", async () => {
    const { app, installation, organisation, user, clients } = await installed();
    await expect(find(installation, user.id)).resolves.toEqual({
      installation,
      generation: 3,
      isDeveloper: false,
      app: { id: app, slug: `a-${app}`, name: "Reports", publisher: "Northwind" },
      organisation: { id: organisation, slug: `o-${organisation}`, name: "Northwind" },
      clientId: clients["live"],
      url: "https://app.example/frame",
    });
  });

  it("say the domain of the publisher once it is verified, and not while it is only claimed", async () => {
    const { app, installation, user } = await installed();
    const [row] = await sql(`SELECT publisher_id FROM apps WHERE id = '${app}'`);
    const publisher = String(row?.["publisher_id"]);
    await sql(`INSERT INTO publisher_domains (organisation_id, domain, challenge)
      VALUES ('${publisher}', 'northwind.example', 'c')`);
    expect((await find(installation, user.id))?.app).not.toHaveProperty("domain");
    await sql(`UPDATE publisher_domains SET verified_at = ${now} WHERE organisation_id = '${publisher}'`);
    expect((await find(installation, user.id))?.app).toMatchObject({ domain: "northwind.example" });
    await sql(`UPDATE apps SET status = 'suspended', suspended_by = 'platform' WHERE id = '${app}'`);
    await expect(find(installation, user.id)).resolves.toMatchObject({
      refused: "suspended",
      app: { domain: "northwind.example" },
    });
  });

  it("name the test client in a sandbox (promise 16), and no organisation where a person installed it", async () => {
    const sandbox = await installed({ kind: "sandbox" });
    await expect(find(sandbox.installation, sandbox.user.id)).resolves.toMatchObject({
      clientId: sandbox.clients["test"],
    });
    const own = await installed({ kind: "person" });
    const place = await find(own.installation, own.user.id);
    expect(place).toMatchObject({ clientId: own.clients["live"] });
    expect(place).not.toHaveProperty("organisation");
  });

  it("hold the grant of this person there, and neither a revoked one nor that of another place", async () => {
    const { installation, user, clients } = await installed();
    const grant = newId();
    await sql(`INSERT INTO grants (id, installation_id, member_id, client_id, scopes, status, consented_at)
      VALUES ('${grant}', '${installation}', '${user.id}', '${clients["live"]}', '["read"]', 'active', ${now})`);
    await expect(find(installation, user.id)).resolves.toMatchObject({
      grant: { id: grant, subject: { installation, member: user.id }, scopes: ["read"] },
    });
    await sql(`UPDATE grants SET status = 'revoked' WHERE id = '${grant}'`);
    await expect(find(installation, user.id)).resolves.not.toHaveProperty("grant");
  });

  it("say who is a developer of the app: a role at its publisher that sees apps", async () => {
    const { app, installation, user } = await installed();
    const [row] = await sql(`SELECT publisher_id FROM apps WHERE id = '${app}'`);
    const publisher = String(row?.["publisher_id"]);
    const custom = newId();
    await sql(`INSERT INTO organisation_roles (id, organisation_id, name, permissions, scopes, revision)
      VALUES ('${custom}', '${publisher}', 'Developers', '["apps:read"]', '[]', 1)`);
    const is = async (role: string) => {
      await sql(`DELETE FROM memberships WHERE organisation_id = '${publisher}'`);
      await sql(`INSERT INTO memberships (organisation_id, user_id, role, joined_at)
        VALUES ('${publisher}', '${user.id}', '${role}', ${now})`);
      return (await find(installation, user.id))?.isDeveloper;
    };
    await expect(is("member")).resolves.toBe(false);
    await expect(is("owner")).resolves.toBe(true);
    await expect(is(custom)).resolves.toBe(true);
    await expect(is(newId())).resolves.toBe(false);
  });

  it("are told of elsewhere: where the same app is installed, and the person is in it too", async () => {
    const { app, installation, user } = await installed();
    const another = await anOrganisation();
    const [there, closed] = [newId(), await anOrganisation()];
    for (const [id, organisation] of [
      [there, another],
      [newId(), closed],
    ]) {
      await sql(`INSERT INTO installations (id, app_id, organisation_id, status, suspended_by, generation, version, installed_by, created_at, updated_at, revision)
        VALUES ('${id}', '${app}', '${organisation}', 'active', '[]', 1, 1, '${user.id}', ${now}, ${now}, 1)`);
    }
    const elsewhere = () => world().storage.protocol.launchPlaces.elsewhere(installation, user.id);
    await expect(elsewhere()).resolves.toEqual([]);
    for (const organisation of [another, closed]) {
      await sql(`INSERT INTO memberships (organisation_id, user_id, role, joined_at)
        VALUES ('${organisation}', '${user.id}', 'member', ${now})`);
    }
    await sql(`UPDATE organisations SET status = 'suspended' WHERE id = '${closed}'`);
    await expect(elsewhere()).resolves.toEqual([
      { installation: there, organisation: { id: another, slug: `o-${another}`, name: "Northwind" } },
    ]);
  });

  it("are not there for strangers, for who left, nor for another person's own (promises 3 and 14)", async () => {
    const { installation, user } = await installed();
    const own = await installed({ kind: "person" });
    await expect(find(installation, own.user.id)).resolves.toBeUndefined();
    await expect(find(own.installation, user.id)).resolves.toBeUndefined();
    await expect(find(newId(), user.id)).resolves.toBeUndefined();
    await sql(`DELETE FROM memberships WHERE user_id = '${user.id}'`);
    await expect(find(installation, user.id)).resolves.toBeUndefined();
  });

  it.each([
    ["uninstalled", "UPDATE installations SET status = 'uninstalled' WHERE id = '$installation'", undefined],
    ["uninstalled", "UPDATE apps SET status = 'deleted' WHERE id = '$app'", undefined],
    [
      "suspended",
      `UPDATE installations SET status = 'suspended', suspended_by = '["organisation"]' WHERE id = '$installation'`,
      "organisation",
    ],
    [
      "suspended",
      "UPDATE apps SET status = 'suspended', suspended_by = 'publisher' WHERE id = '$app'",
      "publisher",
    ],
    ["suspended", "UPDATE clients SET status = 'suspended' WHERE app_id = '$app'", undefined],
    [
      "organisation-closed",
      "UPDATE organisations SET status = 'deleting' WHERE id = '$organisation'",
      undefined,
    ],
    ["no-frame", `UPDATE app_versions SET manifest = '{"embed":null}' WHERE app_id = '$app'`, undefined],
    ["no-frame", "UPDATE apps SET status = 'draft' WHERE id = '$app'", undefined],
    ["no-frame", "UPDATE clients SET environment = 'test' WHERE app_id = '$app'", undefined],
  ])("are refused as %s after %s", async (refused, statement, suspendedBy) => {
    const { app, installation, organisation = "", user } = await installed();
    const filled = statement
      .replace("$app", app)
      .replace("$installation", installation)
      .replace("$organisation", organisation);
    await sql(filled);
    const place = await find(installation, user.id);
    expect(place).toMatchObject({ refused });
    expect(place?.suspendedBy).toBe(suspendedBy);
    expect(place).not.toHaveProperty("url");
  });

  it("tell the strongest of those who suspended it (promise 15)", async () => {
    const { app, installation, user } = await installed();
    await sql(
      `UPDATE installations SET status = 'suspended', suspended_by = '["person","organisation"]' WHERE id = '${installation}'`,
    );
    await sql(`UPDATE apps SET status = 'suspended', suspended_by = 'platform' WHERE id = '${app}'`);
    await expect(find(installation, user.id)).resolves.toMatchObject({ suspendedBy: "platform" });
  });
});
