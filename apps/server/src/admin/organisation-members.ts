import {
  changeMemberRole,
  createInvitation,
  listMembers,
  listRoles,
  removeMember,
  transferOwnership,
} from "@grantway/platform/organisations";
import { confirm } from "@grantway/terminal";
import type { Command } from "commander";
import { findOrganisation } from "./find-organisation.ts";
import { findUser } from "./find-user.ts";
import { act, pageAnswer, pageable, pageOf } from "./frame.ts";
import type { Answer, ListOptions, Work } from "./frame.ts";
import type { Instance } from "./instance.ts";
import { formatInstant } from "./instant-text.ts";
import { organisationFailure } from "./organisation-failure.ts";
import { memberJson } from "./organisation-text.ts";
import { readDays } from "./read-days.ts";

interface MemberListOptions extends ListOptions {
  readonly role?: string;
}

interface InviteOptions {
  readonly role: string;
  readonly email?: string;
  readonly days?: number;
}

const rolesThere = "owner, admin, member, or a role of the organisation by name or id";

/** `grantway server organisations members …` and `invite` */
export function addMemberCommands(organisations: Command): void {
  const members = organisations.command("members").description("who is in an organisation");

  const listing = pageable(members.command("list <organisation>").description("show all, page by page"));
  act<MemberListOptions>(listing.option("--role <role>", `only those who are ${rolesThere}`), list);

  act<{ readonly role: string }>(
    members
      .command("set-role <organisation> <user>")
      .description("give a member another role")
      .requiredOption("--role <role>", rolesThere),
    setRole,
  );

  act<{ readonly yes?: boolean }>(
    members
      .command("remove <organisation> <user>")
      .description("take a member out; what they allowed apps there ends with it")
      .option("--yes", "do not ask"),
    remove,
  );

  act<{ readonly from: string }>(
    members
      .command("transfer <organisation> <user>")
      .description("make a member an owner, in the place of another")
      .requiredOption("--from <user>", "the owner who becomes an admin"),
    transfer,
  );

  act<InviteOptions>(
    organisations
      .command("invite <organisation>")
      .description("make a link by which one person joins, once")
      .option("--role <role>", rolesThere, "member")
      .option("--email <address>", "the only address whose person may use it")
      .option("--days <number>", "for how many it is good, 1 to 90 (default: 7)", readDays),
    invite,
  );
}

async function list({ instance, options }: Work<MemberListOptions>, named = ""): Promise<Answer> {
  const { id: organisation } = await findOrganisation(instance, named);
  const role = options.role === undefined ? {} : { role: await roleOf(instance, organisation, options.role) };
  const page = await instance.perform(listMembers, { ...pageOf(options), organisation, ...role });
  if (typeof page === "string") throw organisationFailure({ outcome: page }, named);
  return pageAnswer(page, {
    json: memberJson,
    head: ["username", "name", "email", "role", "joined"],
    row: (one) => [one.username, one.name, one.email, one.roleName ?? one.role, formatInstant(one.joinedAt)],
    empty: "No members.",
  });
}

async function setRole(
  { instance, options }: Work<{ readonly role: string }>,
  named = "",
  user = "",
): Promise<Answer> {
  const [organisation, person] = await both(instance, named, user);
  const role = await roleOf(instance, organisation.id, options.role);
  const asked = { organisation: organisation.id, person: person.id, role };
  const answer = await instance.perform(changeMemberRole, asked);
  if (answer.outcome !== "changed") throw organisationFailure(answer, named);
  const { member } = answer;
  const text = `${person.username} is ${member.roleName ?? member.role} of ${organisation.slug}.`;
  return { json: memberJson(member), text };
}

async function remove(
  { instance, options, terminal }: Work<{ readonly yes?: boolean }>,
  named = "",
  user = "",
): Promise<Answer> {
  const [organisation, person] = await both(instance, named, user);
  const question = `Remove ${person.username} (${person.name}) from ${organisation.name}, with what they allowed apps there?`;
  await confirm(question, terminal, options.yes);
  const asked = { organisation: organisation.id, person: person.id };
  const outcome = await instance.perform(removeMember, asked);
  if (outcome !== "removed") throw organisationFailure({ outcome }, named);
  const json = { removed: person.id, username: person.username, organisation: organisation.id };
  return { json, text: `${person.username} is no longer in ${organisation.slug}.` };
}

async function transfer(
  { instance, options }: Work<{ readonly from: string }>,
  named = "",
  user = "",
): Promise<Answer> {
  const [organisation, to] = await both(instance, named, user);
  const from = await findUser(instance, options.from);
  const asked = { organisation: organisation.id, from: from.id, to: to.id };
  const outcome = await instance.perform(transferOwnership, asked);
  if (outcome !== "transferred") throw organisationFailure({ outcome }, named);
  const json = { organisation: organisation.id, owner: to.id, before: from.id };
  return { json, text: `${to.username} owns ${organisation.slug}, and ${from.username} is an admin.` };
}

async function invite({ instance, options }: Work<InviteOptions>, named = ""): Promise<Answer> {
  const { id: organisation, slug } = await findOrganisation(instance, named);
  const role = await roleOf(instance, organisation, options.role);
  const { email, days } = options;
  const made = await instance.perform(createInvitation, {
    organisation,
    role,
    ...(email === undefined ? {} : { email }),
    ...(days === undefined ? {} : { days }),
  });
  if (made.outcome !== "created") throw organisationFailure(made, named);
  const link = `${instance.issuer}/invitations/${made.token}`;
  const expires = formatInstant(made.expiresAt);
  return {
    json: { id: made.id, organisation, link, expires_at: expires },
    text: `With this link one person joins ${slug}, once and until ${expires}. It is shown this once:\n${link}`,
  };
}

async function both(instance: Instance, organisation: string, user: string) {
  return [await findOrganisation(instance, organisation), await findUser(instance, user)] as const;
}

/** A role by name where the organisation made one of this name, and as it was said otherwise. */
async function roleOf(instance: Instance, organisation: string, said: string): Promise<string> {
  const roles = await instance.perform(listRoles, { organisation });
  return typeof roles === "string" ? said : (roles.find(({ name }) => name === said)?.id ?? said);
}
