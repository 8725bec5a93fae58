import { apiOperations, type Operation } from "@grantway/api";
import { roles, type Role } from "@grantway/identity";
import { type Permission, permissions } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { openApp } from "../../testing/app.ts";
import { givenServer } from "../../testing/composed-server.ts";
import { type Asker, askerWith, program, signedIn } from "../../testing/management.ts";

/** Who may what. An operation says which permission it needs, and gets its row from it. */
const table: Readonly<Record<Permission, readonly Role[]>> = {
  "clients:read": ["admin", "auditor"],
  "clients:write": ["admin"],
  // Of their own; what comes of others' is in who-owns.test.ts.
  "own-clients:read": ["admin", "auditor", "developer"],
  "own-clients:write": ["admin", "developer"],
  "apis:read": ["admin", "auditor", "developer"],
  "apis:write": ["admin"],
  "users:read": ["admin", "auditor", "support"],
  "users:write": ["admin"],
  "passwords:write": ["admin", "support"],
  "sessions:read": ["admin", "auditor", "support"],
  "sessions:write": ["admin", "support"],
  "grants:read": ["admin", "auditor"],
  "grants:write": ["admin"],
  "keys:read": ["admin", "auditor"],
  "keys:write": ["admin"],
  "audit:read": ["admin", "auditor"],
  "figures:read": ["admin", "auditor"],
  "settings:read": ["admin", "auditor"],
  // On the platform; what a role inside an organisation is enough for has tests of its own.
  "organisations:read": ["admin", "auditor"],
  "organisations:write": ["admin"],
  "own-organisations:write": ["admin", "developer"],
  "members:read": ["admin", "auditor"],
  "members:write": ["admin"],
  "apps:read": ["admin", "auditor"],
  "apps:write": ["admin"],
  "webhooks:read": ["admin", "auditor"],
  "webhooks:write": ["admin"],
  "installations:read": ["admin", "auditor"],
  "installations:write": ["admin"],
  "grant-any:write": ["admin"],
  "policies:read": ["admin", "auditor"],
  "policies:write": ["admin"],
  "reviews:read": ["admin", "auditor"],
  "reviews:write": ["admin"],
};

/** What some need beside their own: a declaration speaks of clients and of APIs. */
const besides: Readonly<Record<string, readonly Permission[]>> = {
  "declarations.export": ["apis:read"],
  "declarations.plan": ["apis:read"],
  "declarations.apply": ["clients:read", "apis:read", "apis:write"],
};

const outsiders = ["no token", "another audience", "too little"] as const;
const columns = [...roles, ...outsiders, "the permission"] as const;
type Column = (typeof columns)[number];

/** What comes of it: `yes` for whatever happens to who may ask, most often that there is no such thing. */
type Outcome = "yes" | "403" | "401";

function expected({ permission, ownPermission, inOrganisations }: Operation, column: Column): Outcome {
  if (column === "no token" || column === "another audience") return "401";
  if (permission === "none" || column === "the permission") return "yes";
  if (column === "too little") return "403";
  // A person may have a role that allows it somewhere; where they have none, there is no such thing.
  if (inOrganisations === true) return "yes";
  const allowed = [permission, ownPermission ?? permission];
  return allowed.some((one) => table[one as Permission].includes(column)) ? "yes" : "403";
}

describe("who may what by the management API", () => {
  // Each operation is asked for in each column, which takes minutes where a machine has much else to do.
  it("is as the table says for every operation, every role and every kind of token", async () => {
    const askers = await everybody();
    const rows: string[][] = [];
    for (const operation of apiOperations) {
      const outcomes = await Promise.all(
        columns.map(async (column) => outcomeOf(operation, await askers(column, operation))),
      );
      expect([operation.name, ...outcomes]).toEqual([
        operation.name,
        ...columns.map((column) => expected(operation, column)),
      ]);
      rows.push([operation.name, ...outcomes]);
    }
    process.stdout.write(`${asText([["operation", ...columns], ...rows])}\n`);
  }, 300_000);
});

/** One server, a browser for each role, and a program for each set of permissions. */
async function everybody(): Promise<(column: Column, operation: Operation) => Promise<Asker>> {
  const server = await givenServer({ GRANTWAY_API_REQUESTS_PER_MINUTE: "100000" }, { people: false });
  const elsewhere = `Bearer ${await openApp(server).asItself()}`;
  const made = new Map<string, Promise<Asker>>();
  const once = (name: string, make: () => Promise<Asker>) => {
    const known = made.get(name) ?? make();
    made.set(name, known);
    return known;
  };
  const withPermissions = (held: readonly Permission[]) => once(held.join(), () => program(server, held));
  return async (column, { name, permission }) => {
    if (column === "no token") return askerWith(server, () => ({}));
    if (column === "another audience") return askerWith(server, () => ({ authorization: elsewhere }));
    if (column === "too little") return withPermissions(permissions.filter((one) => one !== permission));
    if (column !== "the permission") return once(column, () => signedIn(server, column));
    const own = permission === "none" ? "clients:read" : (permission as Permission);
    return withPermissions([own, ...(besides[name] ?? [])]);
  };
}

/** Asks with nothing but names that nobody has, so that what is allowed finds nothing to do. */
async function outcomeOf({ method, path }: Operation, asker: Asker): Promise<Outcome> {
  const body = method === "GET" || method === "DELETE" ? {} : { body: "{}" };
  const answer = await asker.raw(method, path.replaceAll(/\{\w+\}/g, "nobody"), {
    ...body,
    headers: { "if-match": '"1"', ...("body" in body ? { "content-type": "application/json" } : {}) },
  });
  if (answer.status === 401) return "401";
  if (answer.status !== 403) return "yes";
  const { type } = (await answer.json()) as { type: string };
  return type.endsWith("#permission-missing") ? "403" : "yes";
}

function asText(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
