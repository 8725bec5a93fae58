import { randomUUID } from "node:crypto";
import { emptyManifest } from "@grantway/platform";
import type { FreshConsent } from "@grantway/protocol";
import { inStore } from "./apps-and-events.ts";
import { type GivenServer, givenServer } from "./composed-server.ts";
import { signedIn } from "./management.ts";

export const app = "app-1";
export const organisation = "org-1";

/** An app that asks for what Harbor may have, of a publisher, and an organisation with an administrator and a member. */
export async function givenAppToInstall() {
  const server = await givenServer();
  const [admin, member, stranger] = [
    await signedIn(server, "user", "ann"),
    await signedIn(server, "user", "max"),
    await signedIn(server, "user", "sam"),
  ];
  const idOf = async (name: string) => (await server.storage.identity.userDirectory.find(name))?.id ?? "";
  const scopes = ["read", "write"].map((scope) => ({
    scope,
    purpose: "To help.",
    optional: scope === "write",
  }));
  const manifest = {
    ...emptyManifest,
    name: "Reports",
    scopes,
    installsFor: ["organisation"],
    actsAs: ["app", "person"],
  };
  const database = server.config.database;
  const member_ = async (name: string, role: string) =>
    `INSERT INTO memberships (organisation_id, user_id, role, joined_at) VALUES ('${organisation}', '${await idOf(name)}', '${role}', 0)`;
  inStore(
    database,
    insertOrganisation("publisher"),
    insertOrganisation(organisation),
    await member_("ann", "admin"),
    await member_("max", "member"),
    `INSERT INTO apps (id, slug, publisher_id, status, visibility, released, name, name_key, category, created_at, revision)
      VALUES ('${app}', 'reports', 'publisher', 'active', 'public', 1, 'Reports', 'reports', 'other', 0, 1)`,
    `INSERT INTO app_versions (app_id, number, manifest, manifest_hash, status, created_at, revision)
      VALUES ('${app}', 1, '${JSON.stringify(manifest)}', 'hash-1', 'released', 0, 1)`,
    `UPDATE clients SET app_id = '${app}', environment = 'live' WHERE id = 'harbor'`,
  );
  return { server, admin, member, stranger, max: await idOf("max") };
}

function insertOrganisation(id: string): string {
  return `INSERT INTO organisations (id, slug, name, name_key, kind, status, created_at, revision)
    VALUES ('${id}', '${id}', 'Acme', 'acme', 'live', 'active', 0, 1)`;
}

/** A yes to both rights, as the consent page has it. */
function yesOf(person: string) {
  const scopes = ["read", "write"];
  return {
    place: { organisation },
    // Stands for the function that proves the consent.
    consent: { userId: person, clientId: "harbor", scopes } as unknown as FreshConsent,
    receipt: { id: randomUUID(), offered: scopes, granted: scopes, textHash: "text", locale: "en" },
    version: 1,
    newIds: {
      installation: randomUUID(),
      grant: randomUUID(),
      ownGrant: randomUUID(),
      request: randomUUID(),
    },
    by: { actor: `user:${person}`, at: Date.now() },
  };
}

/** Asks for it as this person, by an authorization request with these parameters. Answers the id of the request. */
export async function askFor(
  { storage }: GivenServer,
  person: string,
  parameters: Readonly<Record<string, string>> = { state: "s-1" },
): Promise<string> {
  const answer = await storage.protocol.appAccess.request({ ...yesOf(person), note: "Please.", parameters });
  if (answer.outcome !== "requested") throw new Error(answer.outcome);
  return answer.request;
}
