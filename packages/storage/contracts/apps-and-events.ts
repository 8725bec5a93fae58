import type { Acting } from "@grantway/protocol";
import type { WebhookEndpoint } from "@grantway/platform";
import type { Place, World } from "./on-each-adapter.ts";
import { aUser, newId, now, operator } from "./people-and-clients.ts";

/*
 * An app with installations, written past all ports, and events of theirs: what webhooks are about.
 */

/** Somebody who may do everything. */
export const acting: Acting = { actor: "user:ada", at: now, within: "everywhere" };

/** Somebody in an organisation, as far as their role goes. */
export const memberActing = (person: string, needs: "webhooks:read" | "webhooks:write"): Acting => ({
  actor: `user:${person}`,
  at: now,
  within: { person, needs },
});

/** An organisation; a sandbox where that is asked. */
export async function anOrganisation({ sql }: Place, kind: "live" | "sandbox" = "live"): Promise<string> {
  const id = newId();
  await sql(`INSERT INTO organisations (id, slug, name, name_key, kind, status, created_at, revision)
    VALUES ('${id}', '${id}', 'Acme', 'acme', '${kind}', 'active', ${now}, 1)`);
  return id;
}

/** A member of it. */
export async function aMember({ sql, storage }: World, organisation: string, role: string): Promise<string> {
  const user = aUser();
  await storage.identity.users.create(user, undefined, operator);
  await sql(`INSERT INTO memberships (organisation_id, user_id, role, joined_at)
    VALUES ('${organisation}', '${user.id}', '${role}', ${now})`);
  return user.id;
}

/** An app of this publisher. */
export async function anApp(place: Place, publisher?: string): Promise<string> {
  const id = newId();
  await place.sql(`INSERT INTO apps (id, slug, publisher_id, status, visibility, name, name_key, category, created_at, revision)
    VALUES ('${id}', '${id}', '${publisher ?? (await anOrganisation(place))}', 'active', 'public', 'Reports', 'reports',
      'other', ${now}, 1)`);
  return id;
}

/** The app, installed in an organisation. */
export async function anInstallation(place: Place, app: string, organisation?: string): Promise<string> {
  const id = newId();
  await place.sql(`INSERT INTO installations
      (id, app_id, organisation_id, status, suspended_by, generation, version, installed_by, created_at, updated_at, revision)
    VALUES ('${id}', '${app}', '${organisation ?? (await anOrganisation(place))}', 'active', '[]', 1, 1, 'ada', ${now}, ${now}, 1)`);
  return id;
}

/** Writes down that something happened, as decisions do. */
export async function happened(
  { sql }: Place,
  { stream, type = "grant.created", at = now, payload = {} }: HappenedOptions,
): Promise<void> {
  await sql(`INSERT INTO event_streams (stream, seq) VALUES ('${stream}', 1)
    ON CONFLICT (stream) DO UPDATE SET seq = event_streams.seq + 1`);
  await sql(`INSERT INTO events (stream, seq, type, payload, at)
    SELECT '${stream}', seq, '${type}', '${JSON.stringify(payload)}', ${at} FROM event_streams WHERE stream = '${stream}'`);
}

interface HappenedOptions {
  readonly stream: string;
  readonly type?: string;
  readonly at?: number;
  readonly payload?: object;
}

/** An endpoint of the app, saved nowhere. */
export function anEndpoint(app: string, differences: Partial<WebhookEndpoint> = {}): WebhookEndpoint {
  return {
    id: newId(),
    app,
    environment: "live",
    url: "https://app.example/hooks",
    description: "",
    events: [],
    disabledBecause: null,
    failingSince: null,
    secrets: [aWebhookSecret()],
    createdAt: now,
    revision: 1,
    ...differences,
  };
}

/** A secret, saved nowhere. */
export function aWebhookSecret(): WebhookEndpoint["secrets"][number] {
  return {
    id: newId(),
    sealedSecret: `k1.${newId()}`,
    sealedKey: `k1.${newId()}`,
    publicKey: "whpk_x",
    createdAt: now,
    expiresAt: null,
  };
}
