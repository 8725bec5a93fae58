import { describe, expect, it } from "vitest";
import { PermissionDeniedError } from "../errors/permission-denied-error.ts";
import { protocolOperations } from "./all.ts";
import type { AnyOperation, Operation } from "./operation.ts";
import { createPerform } from "./perform.ts";
import { permissions } from "./permission.ts";

/** Ports that nobody may even look at. */
const untouchable = new Proxy(
  {},
  {
    get(_, port) {
      throw new Error(`${String(port)} was reached for`);
    },
  },
);

const perform = createPerform<unknown>({ ports: untouchable, clock: () => 0 });

/** It is only to be refused, so what it works with does not matter. */
const asked = (operation: AnyOperation) => operation as Operation<unknown, unknown, unknown>;

const named = protocolOperations.map((operation) => [operation.name, operation] as const);

describe("the operations on clients, APIs, scopes, grants, token families, keys, declarations, figures and settings", () => {
  it("are all of these", () => {
    expect(protocolOperations.map(({ name }) => name).toSorted()).toEqual([
      "apis.consequences",
      "apis.create",
      "apis.delete",
      "apis.list",
      "apis.show",
      "apis.update",
      "clients.activity",
      "clients.consequences",
      "clients.create",
      "clients.delete",
      "clients.export",
      "clients.import",
      "clients.list",
      "clients.secrets.add",
      "clients.secrets.remove",
      "clients.show",
      "clients.update",
      "clients.verify",
      "declarations.apply",
      "declarations.export",
      "declarations.plan",
      "families.end",
      "families.list",
      "families.show",
      "figures.read",
      "grants.consequences",
      "grants.list",
      "grants.revoke",
      "grants.show",
      "initial-access-tokens.create",
      "initial-access-tokens.list",
      "initial-access-tokens.revoke",
      "keys.list",
      "keys.reseal",
      "keys.retire",
      "keys.rotate",
      "overview.read",
      "scopes.consequences",
      "scopes.create",
      "scopes.delete",
      "scopes.list",
      "scopes.show",
      "scopes.update",
      "settings.list",
      "tokens.inspect",
    ]);
  });

  it.each(named)(
    "%s is audited exactly when it needs the permission to write",
    (_, { permission, audit }) => {
      expect(audit !== "nothing").toBe(permission.endsWith(":write"));
    },
  );

  it.each(named)("%s is refused without its permission, before anything is read", async (_, operation) => {
    const { name, permission } = operation;
    const others = new Set(permissions.filter((other) => other !== permission));
    const refused = perform({ actor: "user:ada", permissions: others }, asked(operation), {});
    await expect(refused).rejects.toBeInstanceOf(PermissionDeniedError);
    await expect(refused).rejects.toMatchObject({ operation: name, permission });
  });
});
