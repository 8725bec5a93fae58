import { describe, expect, it } from "vitest";
import { PermissionDeniedError } from "../errors/permission-denied-error.ts";
import { type Caller, operator } from "./caller.ts";
import { operation } from "./operation.ts";
import { createPerform } from "./perform.ts";
import { permissions } from "./permission.ts";

interface Drawers {
  open(drawer: string): string;
}

const openDrawer = operation({
  name: "drawers.open",
  permission: "clients:write",
  audit: "client.updated",
  async run({ drawers }: { readonly drawers: Drawers }, drawer: string, by, held) {
    return { found: drawers.open(drawer), by, held };
  },
});

function given() {
  const opened: string[] = [];
  const drawers: Drawers = {
    open(drawer) {
      opened.push(drawer);
      return `what is in ${drawer}`;
    },
  };
  return { opened, perform: createPerform({ ports: { drawers, unused: 1 }, clock: () => 1_000 }) };
}

describe("perform", () => {
  it("runs the operation on the ports, and answers its outcome", async () => {
    const { perform, opened } = given();
    await expect(perform(operator, openDrawer, "left")).resolves.toMatchObject({ found: "what is in left" });
    expect(opened).toEqual(["left"]);
  });

  it("refuses a caller without the permission before anything is read", async () => {
    const { perform, opened } = given();
    const all = permissions.filter((permission) => permission !== "clients:write");
    const caller: Caller = { actor: "user:ada", permissions: new Set(all) };
    const refused = perform(caller, openDrawer, "left");
    await expect(refused).rejects.toBeInstanceOf(PermissionDeniedError);
    await expect(refused).rejects.toMatchObject({ operation: "drawers.open", permission: "clients:write" });
    expect(opened).toEqual([]);
  });

  it("lets who may only do it to what they own, and tells the operation who that is", async () => {
    const { perform, opened } = given();
    const own = { ...openDrawer, ownPermission: "own-clients:write" } as const;
    const permissions = new Set(["own-clients:write"] as const);
    const ada: Caller = { actor: "user:ada", person: "ada", permissions };
    await expect(perform(ada, own, "left")).resolves.toMatchObject({ by: { whose: { owner: "ada" } } });
    await expect(perform({ actor: "client:machine", permissions }, own, "left")).rejects.toBeInstanceOf(
      PermissionDeniedError,
    );
    await expect(perform(ada, openDrawer, "left")).rejects.toBeInstanceOf(PermissionDeniedError);
    expect(opened).toEqual(["left"]);
  });

  it("lets a member whose role may have the permission, and tells the operation who that is", async () => {
    const { perform, opened } = given();
    const there = { ...openDrawer, permission: "apps:write", inOrganisations: true } as const;
    const ada: Caller = {
      actor: "user:ada",
      person: "ada",
      permissions: new Set(),
      inOrganisations: new Set(permissions),
    };
    const within = { person: "ada", needs: "apps:write" };
    await expect(perform(ada, there, "left")).resolves.toMatchObject({ by: { within } });
    await expect(perform(ada, openDrawer, "left")).rejects.toBeInstanceOf(PermissionDeniedError);
    expect(opened).toEqual(["left"]);
  });

  it("tells the operation everything the caller may do", async () => {
    const { perform } = given();
    await expect(perform(operator, openDrawer, "left")).resolves.toMatchObject({
      held: operator.permissions,
    });
  });

  it("attributes what is written to the caller, at the moment of the call", async () => {
    const { perform } = given();
    await expect(perform(operator, openDrawer, "left")).resolves.toMatchObject({
      by: { actor: "operator", at: 1_000 },
    });
    const caller: Caller = {
      actor: "client:portal",
      onBehalfOf: "user:ada",
      requestId: "r-1",
      permissions: new Set(["clients:write"]),
    };
    const { by } = await perform(caller, openDrawer, "left");
    expect(by).toEqual({
      actor: "client:portal",
      onBehalfOf: "user:ada",
      requestId: "r-1",
      at: 1_000,
      whose: "everybody",
      within: "everywhere",
    });
  });
});
