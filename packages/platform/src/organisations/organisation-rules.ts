import type { OrganisationPermission, Problem } from "@grantway/protocol";
import {
  lineProblems,
  organisationPermissions,
  problemAt,
  tidyLine,
} from "@grantway/protocol/operation-rules";
import type { RoleScopes } from "./organisation-role.ts";

/*
 * What organisations and their roles may be called, and what a role may be made of. That no two share a slug is the storage's promise.
 */

const least = 2;
const most = 40;
const form = /^[a-z](?:-?[a-z0-9])*$/;

/** Words that stand for something else where a slug stands in an address. */
const reserved: ReadonlySet<string> = new Set(["new"]);

const mostScopes = 500;

/** How many there are of something in an organisation at the most, so that nobody fills the database. */
export const limits = { sandboxes: 5, roles: 50, invitations: 500 } as const;

/** Days from the plan to delete an organisation to its end. */
export const graceDays = { usual: 30, most: 365 } as const;

/** Days for which an invitation is good. */
export const invitationDays = { usual: 7, most: 90 } as const;

/** An organisation as somebody names it. */
export interface OrganisationNames {
  readonly slug: string;
  readonly name: string;
}

/** As it is kept. */
export function tidyNames({ slug, name }: OrganisationNames): OrganisationNames {
  return { slug: slug.trim(), name: tidyLine(name) };
}

/** Everything that is wrong with tidy names. */
export function nameProblems({ slug, name }: OrganisationNames): readonly Problem[] {
  const problems = [...lineProblems("name", "The name", name, 100)];
  if (slug.length < least || slug.length > most || !form.test(slug) || reserved.has(slug)) {
    const problem = `The slug must be ${least} to ${most} lower-case letters, digits and single hyphens, begin with a letter, and not be "new".`;
    problems.push(problemAt("slug", problem, "slug", { least, most }));
  }
  return problems;
}

/** A slug out of a name, whatever the name is: what cannot stand in one is left out. */
export function slugFor(name: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, "")
    .split(/[^a-z0-9]+/);
  const joined = words
    .filter((word) => word !== "")
    .join("-")
    .replace(/^[^a-z]+/, "")
    .slice(0, most)
    .replace(/-+$/, "");
  return joined.length < least || reserved.has(joined) ? "organisation" : joined;
}

/** A role as somebody says it. */
export interface SaidRole {
  readonly name: string;
  readonly permissions: readonly string[];
  readonly scopes: RoleScopes;
}

/** As it is kept: in the order of the permissions there are, once each. */
export function tidyRole({ name, permissions, scopes }: SaidRole) {
  const said = new Set(permissions);
  return {
    name: tidyLine(name),
    permissions: organisationPermissions.filter((permission) => said.has(permission)),
    scopes: typeof scopes === "string" ? scopes : [...new Set(scopes)],
  } satisfies SaidRole & { readonly permissions: readonly OrganisationPermission[] };
}

/**
 * Everything that is wrong with a role as it was said.
 *
 * @param scopes - those that there are.
 */
export function roleProblems(role: SaidRole, scopes: ReadonlySet<string>): readonly Problem[] {
  const problems = [...lineProblems("name", "The name", tidyLine(role.name), 60)];
  const choices: readonly string[] = organisationPermissions;
  for (const [index, permission] of role.permissions.entries()) {
    if (choices.includes(permission)) continue;
    const problem = `It must be one of ${choices.join(", ")}.`;
    problems.push(problemAt(["permissions", index], problem, "one-of", { choices: choices.join(", ") }));
  }
  return [...problems, ...scopeProblems(role.scopes, scopes)];
}

function scopeProblems(said: RoleScopes, scopes: ReadonlySet<string>): readonly Problem[] {
  if (typeof said === "string") return [];
  if (said.length > mostScopes) {
    return [problemAt("scopes", `There can be ${mostScopes} at most.`, "too-many", { most: mostScopes })];
  }
  return [...said.entries()].flatMap(([index, scope]) =>
    scopes.has(scope)
      ? []
      : [problemAt(["scopes", index], "There is no such scope.", "scope-unknown", { scope })],
  );
}
