import type { Role } from "./use-roles.ts";

/** What a form says of a role. */
export interface RoleDraft {
  readonly name: string;
  readonly permissions: readonly string[];
  readonly kind: "all" | "but-high-risk" | "some";
  /** Where the kind is `some`. */
  readonly scopes: readonly string[];
}

/** What a form begins with: a role as it is, or one like a member's. */
export function draftOfRole(role?: Pick<Role, "name" | "permissions" | "scopes">): RoleDraft {
  const {
    name = "",
    permissions = ["organisations:read", "members:read"],
    scopes = "but-high-risk",
  } = role ?? {};
  return typeof scopes === "string"
    ? { name, permissions, kind: scopes, scopes: [] }
    : { name, permissions, kind: "some", scopes };
}

/** The same as it is sent. */
export function sentOfRole({ name, permissions, kind, scopes }: RoleDraft) {
  return { name, permissions: [...permissions], scopes: kind === "some" ? [...scopes] : kind };
}
