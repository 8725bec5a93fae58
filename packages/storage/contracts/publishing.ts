import { createApp, type CreatedApp, type Manifest } from "@grantway/platform";
import { type Caller, type Permission, permissions } from "@grantway/protocol";
import type { World } from "./on-each-adapter.ts";
import { performIn } from "./operations.ts";
import { aUser, newId, now, operator as byOperator } from "./people-and-clients.ts";

/*
 * People who publish apps, for the tests of the ports they use.
 */

/** Somebody on our own pages, with what they may do on the platform. */
function personCalled(id: string, held: readonly Permission[] = []): Caller {
  return {
    actor: `user:${id}`,
    person: id,
    permissions: new Set(held),
    inOrganisations: new Set(permissions),
  };
}

/** Saves a person, and answers them as a caller. */
export async function aPerson(
  { storage }: World,
  role: "user" | "admin" = "user",
): Promise<Caller & { readonly id: string }> {
  const user = aUser({ role });
  await storage.identity.users.create(user, undefined, byOperator);
  return { ...personCalled(user.id, role === "admin" ? permissions : []), id: user.id };
}

/** Writes an organisation past all ports, so that these tests need none but theirs. */
export async function anOrganisation(
  { sql }: World,
  members: Readonly<Record<string, string>> = {},
  differences: { readonly kind?: string; readonly status?: string } = {},
): Promise<{ readonly id: string; readonly slug: string }> {
  const [id, slug] = [newId(), `org-${newId().slice(0, 8)}`];
  const { kind = "live", status = "active" } = differences;
  await sql(
    `INSERT INTO organisations (id, slug, name, name_key, kind, status, created_at, revision)
     VALUES ('${id}', '${slug}', 'Acme', 'acme', '${kind}', '${status}', ${now}, 1)`,
  );
  for (const [person, role] of Object.entries(members)) {
    await sql(
      `INSERT INTO memberships (organisation_id, user_id, role, joined_at) VALUES ('${id}', '${person}', '${role}', ${now})`,
    );
  }
  return { id, slug };
}

/** An app of a new publisher, with the developer who owns it. */
export interface Published extends CreatedApp {
  readonly developer: Caller & { readonly id: string };
  readonly organisation: string;
  readonly client: string;
  readonly secret?: string;
}

/** Makes a publisher, its owner and an app of theirs. */
export async function anApp(
  world: World,
  asked: Partial<Parameters<(typeof createApp)["run"]>[1]> = {},
): Promise<Published> {
  const developer = await aPerson(world);
  const { id: organisation } = await anOrganisation(world, { [developer.id]: "owner" });
  const made = await performIn(world)(developer, createApp, {
    organisation,
    template: "server",
    name: `App ${newId().slice(0, 8)}`,
    ...asked,
  });
  if (made.outcome !== "created") throw new Error(JSON.stringify(made));
  return { ...made, developer, organisation };
}

/** A scope of an API that everybody of this world has. */
export async function scopesIn({ storage }: World): Promise<void> {
  const { catalogueRegistry } = storage.protocol;
  await catalogueRegistry.createApi({ audience: "https://api.example", name: "Acme" }, byOperator);
  for (const [key, risk] of [
    ["notes:read", "low"],
    ["notes:write", "medium"],
    ["salaries:read", "high"],
  ] as const) {
    await catalogueRegistry.createScope(
      { key, audience: "https://api.example", title: key, risk, access: "see" },
      byOperator,
    );
  }
}

/** What is enough to be reviewed. */
export function complete(manifest: Manifest, differences: Partial<Manifest> = {}): Manifest {
  return {
    ...manifest,
    summary: "Reports about notes.",
    description: "Makes reports about notes.",
    homepage: "https://acme.example/",
    privacyPolicy: "https://acme.example/privacy",
    support: "https://acme.example/support",
    ...differences,
  };
}

/** Writes an installation past all ports. */
export async function anInstallation(
  { sql }: World,
  app: string,
  {
    organisation,
    scopes = {},
    version = 1,
    status = "active",
  }: {
    readonly organisation: string;
    readonly scopes?: Readonly<Record<string, string>>;
    readonly version?: number;
    readonly status?: string;
  },
): Promise<string> {
  const id = newId();
  await sql(
    `INSERT INTO installations (id, app_id, organisation_id, status, suspended_by, generation, version, installed_by,
       created_at, updated_at, revision)
     VALUES ('${id}', '${app}', '${organisation}', '${status}', '[]', 1, ${version}, 'somebody', ${now}, ${now}, 1)`,
  );
  for (const [scope, state] of Object.entries(scopes)) {
    await sql(
      `INSERT INTO installation_scopes (installation_id, scope, state, decided_by, at)
       VALUES ('${id}', '${scope}', '${state}', 'somebody', ${now})`,
    );
  }
  return id;
}

/** What an installation was told, in order. */
export async function eventsOf({ sql }: World, installation: string) {
  const found = await sql(
    `SELECT seq, type, payload FROM events WHERE stream = 'installation:${installation}' ORDER BY seq`,
  );
  return found.map(({ seq, type, payload }) => ({
    seq: Number(seq),
    type: type as string,
    payload: (typeof payload === "string" ? JSON.parse(payload) : payload) as Readonly<
      Record<string, unknown>
    >,
  }));
}
