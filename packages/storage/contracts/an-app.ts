import type { Manifest } from "@grantway/platform";
import type { AppYes, Client, FreshConsent, Place } from "@grantway/protocol";
import type { User } from "@grantway/identity";
import type { World } from "./on-each-adapter.ts";
import { aClient, aUser, newId, now, operator } from "./people-and-clients.ts";

/*
 * Apps, organisations and who is in them, written past the ports of their own, which have suites of their own.
 */

/** What these apps ask for: two that are required and one of a high risk that is not. */
export const asked = ["notes:read", "notes:write", "notes:delete"] as const;

/** A manifest that asks for {@link asked}. */
function aManifest(differences: Partial<Manifest> = {}): Manifest {
  return {
    name: "Northwind Sync",
    summary: "Keeps notes in step.",
    description: "",
    category: "productivity",
    homepage: "",
    privacyPolicy: "",
    termsOfService: "",
    support: "",
    logo: "",
    scopes: [
      { scope: "notes:read", purpose: "To show them.", optional: false },
      { scope: "notes:write", purpose: "To change them.", optional: false },
      { scope: "notes:delete", purpose: "To tidy up.", optional: true },
    ],
    actsAs: ["app", "person"],
    installsFor: ["organisation", "person"],
    embed: null,
    afterInstall: "directory",
    setupUrl: "",
    redirectHosts: ["acme.example"],
    ...differences,
  };
}

/** Makes what the apps ask for, once in a world. */
export async function withScopes({ storage }: World): Promise<void> {
  const { catalogueRegistry } = storage.protocol;
  const audience = "https://notes.example";
  await catalogueRegistry.createApi({ audience, name: "Notes" }, operator);
  for (const [key, risk] of [
    ["notes:read", "low"],
    ["notes:write", "medium"],
    ["notes:delete", "high"],
  ] as const) {
    await catalogueRegistry.createScope({ key, audience, title: key, risk, access: "see" }, operator);
  }
}

/** Saves an organisation. */
export async function anOrganisation(
  { sql }: World,
  differences: {
    readonly kind?: "live" | "sandbox";
    readonly sandboxOf?: string;
    readonly status?: string;
  } = {},
): Promise<string> {
  const id = newId();
  const { kind = "live", sandboxOf, status = "active" } = differences;
  const of = sandboxOf === undefined ? "NULL" : `'${sandboxOf}'`;
  await sql(`INSERT INTO organisations (id, slug, name, name_key, kind, sandbox_of, status, created_at, revision)
    VALUES ('${id}', 'o-${id}', 'Northwind', 'northwind', '${kind}', ${of}, '${status}', ${now}, 1)`);
  return id;
}

/** Saves a person who is in these organisations. */
export async function aMember(
  world: World,
  roles: Readonly<Record<string, string>>,
  differences: Partial<User> = {},
): Promise<User> {
  const user = aUser(differences);
  await world.storage.identity.users.create(user, undefined, operator);
  for (const [organisation, role] of Object.entries(roles)) {
    await world.sql(`INSERT INTO memberships (organisation_id, user_id, role, joined_at)
      VALUES ('${organisation}', '${user.id}', '${role}', ${now})`);
  }
  return user;
}

/** A role of its own in an organisation. */
export async function aRole(
  { sql }: World,
  organisation: string,
  permissions: readonly string[],
  scopes: unknown,
): Promise<string> {
  const id = newId();
  await sql(`INSERT INTO organisation_roles (id, organisation_id, name, permissions, scopes, revision)
    VALUES ('${id}', '${organisation}', 'Keeper', '${JSON.stringify(permissions)}', '${JSON.stringify(scopes)}', 1)`);
  return id;
}

/** An app that is released, with a live client. */
export interface AnApp {
  readonly id: string;
  readonly publisher: string;
  readonly client: Client;
}

/** Saves one. */
export async function anApp(
  world: World,
  differences: {
    readonly publisher?: string;
    readonly manifest?: Partial<Manifest>;
    readonly visibility?: string;
    readonly status?: string;
    readonly environment?: "live" | "test";
  } = {},
): Promise<AnApp> {
  const id = newId();
  const { manifest = {}, visibility = "public", status = "active", environment = "live" } = differences;
  const publisher = differences.publisher ?? (await anOrganisation(world));
  await world.sql(`INSERT INTO apps (id, slug, publisher_id, status, visibility, released, name, name_key, category,
      created_at, revision)
    VALUES ('${id}', 'a-${id}', '${publisher}', '${status}', '${visibility}', 1, 'Northwind Sync', 'northwind sync',
      'productivity', ${now}, 1)`);
  await aVersion(world, id, 1, manifest);
  const client = aClient({ scopes: ["openid", ...asked] });
  await world.storage.protocol.clientRegistry.create(client, operator);
  await world.sql(
    `UPDATE clients SET app_id = '${id}', environment = '${environment}' WHERE id = '${client.id}'`,
  );
  return { id, publisher, client };
}

/** Saves a version of the app, which is the released one. */
export async function aVersion(
  { sql }: World,
  app: string,
  number: number,
  manifest: Partial<Manifest> = {},
) {
  await sql(`UPDATE app_versions SET status = 'superseded' WHERE app_id = '${app}'`);
  await sql(`INSERT INTO app_versions (app_id, number, manifest, manifest_hash, status, created_at, revision)
    VALUES ('${app}', ${number}, '${JSON.stringify(aManifest(manifest))}', 'hash-${number}', 'released', ${now}, 1)`);
  await sql(`UPDATE apps SET released = ${number} WHERE id = '${app}'`);
}

/** A yes of this person, at this place. */
export function aYes(
  { client }: AnApp,
  person: Pick<User, "id">,
  place: Place,
  differences: { readonly scopes?: readonly string[]; readonly version?: number; readonly at?: number } = {},
): AppYes {
  const { scopes = ["notes:read", "notes:write"], version = 1, at = now } = differences;
  return {
    place,
    // These tests stand for the function that proves the consent.
    consent: { userId: person.id, clientId: client.id, scopes } as FreshConsent,
    receipt: { id: newId(), offered: asked, granted: scopes, textHash: "hash-of-the-text", locale: "en" },
    version,
    newIds: { installation: newId(), grant: newId(), ownGrant: newId(), request: newId() },
    by: { actor: `user:${person.id}`, at },
  };
}

/** The events of a stream, in their order. */
export async function eventsOf({ sql }: World, stream: string) {
  const found = await sql(`SELECT seq, type, payload FROM events WHERE stream = '${stream}' ORDER BY seq`);
  return found.map(({ seq, type, payload }) => ({
    seq: Number(seq),
    type: type as string,
    payload: (typeof payload === "string" ? JSON.parse(payload) : payload) as Record<string, unknown>,
  }));
}
