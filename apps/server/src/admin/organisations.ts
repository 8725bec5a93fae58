import type { Organisation, OrganisationFilter } from "@grantway/platform";
import {
  cancelDeletion,
  createOrganisation,
  listOrganisations,
  planDeletion,
  resumeOrganisation,
  slugFor,
  suspendOrganisation,
  updateOrganisation,
} from "@grantway/platform/organisations";
import { confirm } from "@grantway/terminal";
import type { Command } from "commander";
import { Option } from "commander";
import { findOrganisation } from "./find-organisation.ts";
import { findUser } from "./find-user.ts";
import { act, pageAnswer, pageable, pageOf, revised } from "./frame.ts";
import type { Answer, ListOptions, RevisionOption, Work } from "./frame.ts";
import { formatInstant } from "./instant-text.ts";
import { organisationFailure } from "./organisation-failure.ts";
import { addMemberCommands } from "./organisation-members.ts";
import { organisationJson, organisationText } from "./organisation-text.ts";
import { readDays } from "./read-days.ts";

interface CreateOptions {
  readonly owner: string;
  readonly slug?: string;
}

interface UpdateOptions extends RevisionOption {
  readonly name?: string;
  readonly slug?: string;
}

interface OrganisationListOptions extends ListOptions, Pick<OrganisationFilter, "kind" | "status"> {}

interface DeleteOptions extends RevisionOption {
  readonly days?: number;
  readonly yes?: boolean;
}

/** `grantway server organisations …` */
export function addOrganisationCommands(server: Command): void {
  const organisations = server.command("organisations").description("who uses and publishes apps together");

  act<CreateOptions>(
    organisations
      .command("create <name>")
      .description("make one, with its first owner")
      .requiredOption("--owner <user>", "its owner, by username, email or id")
      .option("--slug <slug>", "in addresses (default: made of the name)"),
    make,
  );

  const listing = pageable(organisations.command("list").description("show all, page by page"))
    .addOption(new Option("--kind <kind>", "only those of this kind").choices(["live", "sandbox"]))
    .addOption(
      new Option("--status <status>", "only those that are this").choices([
        "active",
        "suspended",
        "deleting",
      ]),
    );
  act<OrganisationListOptions>(listing, list);

  act(
    organisations.command("show <organisation>").description("show one, by slug or id"),
    async ({ instance }, name) => shown(await findOrganisation(instance, name)),
  );

  const update = organisations
    .command("update <organisation>")
    .description("change what is given and leave the rest")
    .option("--name <name>", "new name")
    .option("--slug <slug>", "new slug; addresses with the one before lead nowhere then");
  act<UpdateOptions>(revised(update), change);

  const removal = organisations
    .command("delete <organisation>")
    .description("plan its end: nothing of it can be used until then, and cancel-deletion takes it back")
    .option("--days <number>", "until it is gone, 0 to 365 (default: 30)", readDays)
    .option("--yes", "do not ask");
  act<DeleteOptions>(revised(removal), plan);

  act(organisations.command("cancel-deletion <organisation>").description("take a planned end back"), cancel);
  act<object>(
    organisations.command("suspend <organisation>").description("stop everything of it at once"),
    (work, name) => stop(work, name, true),
  );
  act<object>(organisations.command("resume <organisation>").description("let it go on"), (work, name) =>
    stop(work, name, false),
  );
  addMemberCommands(organisations);
}

async function make({ instance, options }: Work<CreateOptions>, name = ""): Promise<Answer> {
  const { id: owner } = await findUser(instance, options.owner);
  const made = await instance.perform(createOrganisation, {
    name,
    slug: options.slug ?? slugFor(name),
    owner,
  });
  if (made.outcome !== "created") throw organisationFailure(made, name);
  return shown(made.organisation);
}

async function list({ instance, options }: Work<OrganisationListOptions>): Promise<Answer> {
  const { kind, status } = options;
  const filter = { ...(kind && { kind }), ...(status && { status }) };
  return pageAnswer(await instance.perform(listOrganisations, { ...pageOf(options), ...filter }), {
    json: organisationJson,
    head: ["slug", "name", "kind", "status"],
    row: (one) => [one.slug, one.name, one.kind, one.status],
    empty: "No organisations.",
  });
}

async function change({ instance, options }: Work<UpdateOptions>, named = ""): Promise<Answer> {
  const before = await findOrganisation(instance, named);
  const { revision = before.revision, name, slug } = options;
  const changes = { ...(name === undefined ? {} : { name }), ...(slug === undefined ? {} : { slug }) };
  const answer = await instance.perform(updateOrganisation, { id: before.id, revision, changes });
  if (answer.outcome !== "updated") throw organisationFailure(answer, named, revision);
  return shown(answer.organisation);
}

async function plan({ instance, options, terminal }: Work<DeleteOptions>, named = ""): Promise<Answer> {
  const before = await findOrganisation(instance, named);
  const { revision = before.revision, days } = options;
  await confirm(
    `Delete ${before.name} (${before.slug}) with everything installed there?`,
    terminal,
    options.yes,
  );
  const asked = { id: before.id, revision, ...(days === undefined ? {} : { days }) };
  const answer = await instance.perform(planDeletion, asked);
  if (answer.outcome !== "planned") throw organisationFailure(answer, named, revision);
  const { organisation } = answer;
  const at = formatInstant(organisation.deleteAt ?? 0);
  const text = `${organisation.slug} is closed, and gone for good at ${at}. Until then cancel-deletion takes it back.`;
  return { json: organisationJson(organisation), text };
}

async function cancel({ instance }: Work<object>, named = ""): Promise<Answer> {
  const { id } = await findOrganisation(instance, named);
  const outcome = await instance.perform(cancelDeletion, { id });
  if (outcome !== "cancelled") throw organisationFailure({ outcome }, named);
  return shown(await findOrganisation(instance, id));
}

async function stop({ instance }: Work<object>, named = "", suspended = true): Promise<Answer> {
  const { id } = await findOrganisation(instance, named);
  const outcome = await instance.perform(suspended ? suspendOrganisation : resumeOrganisation, { id });
  if (outcome === "unknown") throw organisationFailure({ outcome }, named);
  return shown(await findOrganisation(instance, id));
}

function shown(organisation: Organisation): Answer {
  return { json: organisationJson(organisation), text: organisationText(organisation) };
}
