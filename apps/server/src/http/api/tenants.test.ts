import type { Operation } from "@grantway/api";
import { DatabaseSync } from "node:sqlite";
import { rightsOfBuiltIn } from "@grantway/platform";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { givenServer, type GivenServer } from "../../testing/composed-server.ts";
import { type Asker, signedIn } from "../../testing/management.ts";
import { handlers } from "./resources/all.ts";
import { arbitraryOf, type JsonSchema } from "../../testing/schema-arbitrary.ts";

/*
 * Two tenants never see each other's rows: every operation that a role in an organisation is enough for, whoever adds it, is asked
 * of one organisation by the owner of another one, and by a member where more than a member may is needed. What is asked is made of
 * the contract: names in the path by what stands before them, and bodies by their schemas.
 */

const there = handlers.flatMap(({ operation }) => (operation.inOrganisations === true ? [operation] : []));

/** Bodies that no generator hits upon. */
const bodies: Readonly<Record<string, object>> = {
  "organisations.create-sandbox": { slug: "a-box", name: "Box" },
  "organisations.update": { name: "Taken over" },
  "organisations.plan-deletion": { days: 1 },
  "roles.create": { name: "Mine", permissions: [], scopes: [] },
  "roles.update": { name: "Mine" },
  "invitations.create": { role: "member" },
};

const tries = 25;

describe("every operation in an organisation", () => {
  it("answers another organisation's owner as if there were none", async () => {
    const { document, outsider, things, marks } = await given();
    const rows: string[] = [];
    for (const operation of there) {
      const answer = await ask(outsider, operation, { document, things });
      const told = await answer.text();
      const name = operation.name;
      const isOfOne = operation.path.includes("{");
      // A body that no rule lets through says nothing of the organisation either. The names in the path come back in what is refused.
      const statuses = isOfOne ? [404, 422] : [200, 403, 404, 422];
      const wanted = isOfOne ? ["Northwind"] : marks;
      expect([name, answer.status, told]).toEqual([
        name,
        expect.toSatisfy((status: number) => statuses.includes(status)),
        expect.toSatisfy((text: string) => !wanted.some((mark) => text.includes(mark))),
      ]);
      rows.push(`${name.padEnd(36)}${answer.status}`);
    }
    process.stdout.write(`${rows.join("\n")}\n`);
  });

  it("answers a member, whose role does not have it, that it does not", async () => {
    const { document, member, things } = await given();
    const held = new Set<string>(rightsOfBuiltIn("member").permissions);
    const more = there.filter(({ permission, path }) => !held.has(permission) && path.includes("{"));
    expect(more.length).toBeGreaterThan(10);
    const rows: string[] = [];
    for (const operation of more) {
      const answer = await ask(member, operation, { document, things });
      const told = await answer.text();
      // What is not there yet in these tests is not found; nothing is done, whatever it is.
      const statuses = operation.path.startsWith("/organisations/{organisation}")
        ? [403, 422]
        : [403, 404, 422];
      expect([operation.name, answer.status, told]).toEqual([
        operation.name,
        expect.toSatisfy((status: number) => statuses.includes(status)),
        expect.anything(),
      ]);
      rows.push(`${operation.name.padEnd(36)}${answer.status}`);
    }
    process.stdout.write(`${rows.join("\n")}\n`);
  });
});

type Things = ReadonlyMap<string, string>;

/** Asks it of what the one organisation has; with a body of its schema, the first that the rules let through. */
async function ask(
  asker: Asker,
  { name, method, path, body }: Operation,
  { document, things }: { readonly document: Document; readonly things: Things },
): Promise<Response> {
  const address = path.replaceAll(
    /\/([\w-]+)\/\{\w+\}/g,
    (_, kind: string) => `/${kind}/${things.get(kind) ?? "nobody"}`,
  );
  const schema =
    document.paths[path]?.[method.toLowerCase()]?.requestBody?.content["application/json"].schema;
  const headers = { "if-match": '"1"' };
  if (body === undefined || schema === undefined) return asker.raw(method, address, { headers });
  const known = Object.hasOwn(bodies, name) ? [bodies[name]] : [];
  let answer: Response | undefined;
  for (const candidate of [...known, ...generated(schema, document, things)]) {
    answer = await asker.raw(method, address, {
      body: JSON.stringify(candidate),
      headers: { ...headers, "content-type": "application/json" },
    });
    if (answer.status !== 422 && answer.status !== 400) break;
  }
  if (answer === undefined) throw new Error("nothing was asked");
  return answer;
}

function generated(schema: JsonSchema, document: Document, things: Things) {
  const names = ["a-name", "member", ...things.values()];
  return fc.sample(arbitraryOf(schema, { document, names }), { numRuns: tries, seed: 7 });
}

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly requestBody?: {
              readonly content: { readonly "application/json": { readonly schema: JsonSchema } };
            };
          }
        >
      >
    >
  >;
}

/** One organisation with something of every kind, a member of it, and the owner of another. */
async function given() {
  const server = await givenServer({ GRANTWAY_API_REQUESTS_PER_MINUTE: "1000000" }, { people: false });
  const outsider = await signedIn(server, "user", "outsider");
  const member = await signedIn(server, "user", "member");
  const owner = await idOf(server, "outsider");
  const things = new Map([
    ["organisations", "northwind-id"],
    ["members", await server.addUser("boss", "user")],
    ["roles", "northwind-role"],
    ["invitations", "northwind-invitation"],
    ["apps", "northwind-app"],
    ["versions", "1"],
    ["clients", "northwind-client"],
    ["installations", "northwind-installation"],
  ]);
  fill(server, { owner, member: await idOf(server, "member"), boss: things.get("members") ?? "" });
  const document = (await (await outsider.raw("GET", "/openapi.json")).json()) as Document;
  const marks = [...things.values(), "Northwind"].filter((mark) => mark.length > 3);
  return { document, outsider, member, things, marks };
}

/** Written past every rule: what these tests ask of has no suite here. */
function fill(
  { config }: GivenServer,
  people: { readonly owner: string; readonly member: string; readonly boss: string },
): void {
  const db = new DatabaseSync(config.database, { timeout: 5_000 });
  const organisation = (id: string, name: string) =>
    `INSERT INTO organisations (id, slug, name, name_key, kind, status, created_at, revision)
     VALUES ('${id}', '${id}-slug', '${name}', 'n', 'live', 'active', 1, 1);`;
  const member = (id: string, person: string, role: string) =>
    `INSERT INTO memberships (organisation_id, user_id, role, joined_at) VALUES ('${id}', '${person}', '${role}', 1);`;
  db.exec(`${organisation("northwind-id", "Northwind")} ${organisation("other-id", "Other")}
    ${member("northwind-id", people.boss, "owner")} ${member("northwind-id", people.member, "member")}
    ${member("other-id", people.owner, "owner")}
    INSERT INTO organisation_roles (id, organisation_id, name, permissions, scopes, revision)
      VALUES ('northwind-role', 'northwind-id', 'Northwind buyer', '[]', '[]', 1);
    INSERT INTO invitations (id, organisation_id, role, token_hash, invited_by, state, created_at, expires_at)
      VALUES ('northwind-invitation', 'northwind-id', 'member', 'h', 'operator', 'open', 1, 9000000000000);
    INSERT INTO apps (id, slug, publisher_id, status, visibility, released, name, name_key, category, created_at, revision)
      VALUES ('northwind-app', 'northwind-app-slug', 'northwind-id', 'active', 'private', 1, 'Northwind app', 'n', 'other', 1, 1);
    INSERT INTO app_versions (app_id, number, manifest, manifest_hash, status, created_at, revision)
      VALUES ('northwind-app', 1, '{}', 'h', 'released', 1, 1);
    INSERT INTO installations (id, app_id, organisation_id, status, suspended_by, generation, version, installed_by,
        created_at, updated_at, revision)
      VALUES ('northwind-installation', 'northwind-app', 'northwind-id', 'active', '[]', 1, 1, '${people.boss}', 1, 1, 1);`);
  db.close();
}

async function idOf({ storage }: GivenServer, username: string): Promise<string> {
  return (await storage.identity.userDirectory.find(username))?.id ?? "";
}
