import type { Member, Organisation } from "@grantway/platform";
import { formatDetails } from "@grantway/terminal";
import type { Shown } from "./conflict-text.ts";
import { formatInstant } from "./instant-text.ts";

/** An organisation as `--json` shows it. */
export function organisationJson(organisation: Organisation): Readonly<Record<string, unknown>> {
  const { sandboxOf, suspendedAt, deleteAt } = organisation;
  return {
    id: organisation.id,
    slug: organisation.slug,
    name: organisation.name,
    kind: organisation.kind,
    ...(sandboxOf === null ? {} : { sandbox_of: sandboxOf }),
    status: organisation.status,
    ...(suspendedAt === null ? {} : { suspended_at: formatInstant(suspendedAt) }),
    ...(deleteAt === null ? {} : { delete_at: formatInstant(deleteAt) }),
    created_at: formatInstant(organisation.createdAt),
    revision: organisation.revision,
  };
}

/** Where {@link organisationJson} shows a member under another name. */
export const shownOrganisationMembers: Shown = new Map([["deleteAt", { name: "delete_at" }]]);

/** An organisation for a person to read. */
export function organisationText(organisation: Organisation): string {
  const { deleteAt, sandboxOf } = organisation;
  return formatDetails([
    ["id", organisation.id],
    ["slug", organisation.slug],
    ["name", organisation.name],
    ["kind", sandboxOf === null ? organisation.kind : `sandbox of ${sandboxOf}`],
    ["status", deleteAt === null ? organisation.status : `deleted at ${formatInstant(deleteAt)}`],
    ["created", formatInstant(organisation.createdAt)],
    ["revision", String(organisation.revision)],
  ]);
}

/** A member as `--json` shows them. */
export function memberJson(member: Member): Readonly<Record<string, unknown>> {
  return {
    id: member.person,
    username: member.username,
    name: member.name,
    email: member.email,
    status: member.status,
    role: member.role,
    ...(member.roleName === undefined ? {} : { role_name: member.roleName }),
    inherited: member.inherited,
    joined_at: formatInstant(member.joinedAt),
  };
}
