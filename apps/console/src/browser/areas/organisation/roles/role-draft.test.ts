import { expect, it } from "vitest";
import type { Role } from "./use-roles.ts";
import { draftOfRole, sentOfRole } from "./role-draft.ts";

it.each<Role["scopes"]>(["all", "but-high-risk", ["orders:read"], []])(
  "a role is sent as it was read: scopes %j",
  (scopes) => {
    const role = { name: "Keeper", permissions: ["members:read"], scopes };
    expect(sentOfRole(draftOfRole(role))).toEqual(role);
  },
);

it("a new role begins as what a member may do", () => {
  expect(sentOfRole(draftOfRole())).toEqual({
    name: "",
    permissions: ["organisations:read", "members:read"],
    scopes: "but-high-risk",
  });
});
