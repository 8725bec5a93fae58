import { Option } from "commander";
import type { Command } from "commander";
import type { RegisteredScope, Scope } from "@grantway/protocol";
import {
  accesses,
  createScope,
  deleteScope,
  listScopes,
  risks,
  showScope,
  updateScope,
} from "@grantway/protocol/operations";
import { CommandError, confirm, formatDetails } from "@grantway/terminal";
import { changedSince, type Expected } from "./conflict-text.ts";
import { invalidOptions, notFound } from "./failure.ts";
import { act, pageAnswer, pageable, pageOf, revised } from "./frame.ts";
import type { Answer, ListOptions, RevisionOption, Work } from "./frame.ts";
import type { Instance } from "./instance.ts";

interface ScopeOptions {
  readonly title?: string;
  readonly detail?: string;
  readonly risk?: Scope["risk"];
  readonly access?: Scope["access"];
}

/** Of these, three are there whether they were said or not. */
interface CreateOptions extends ScopeOptions {
  readonly api: string;
  readonly title: string;
  readonly risk: Scope["risk"];
  readonly access: Scope["access"];
}

type UpdateOptions = ScopeOptions & RevisionOption;

interface DeleteOptions extends RevisionOption {
  readonly yes?: boolean;
}

interface ApiOption {
  readonly api?: string;
}

/** Which option says a member of a scope; the key is said without one. */
const optionNames: ReadonlyMap<string | number, string> = new Map([
  ["title", "--title"],
  ["detail", "--detail"],
  ["risk", "--risk"],
  ["access", "--access"],
]);

const riskOption = () => new Option("--risk <risk>", "how much harm it can do").choices(risks);

const accessOption = () =>
  new Option("--access <access>", "under which heading people read it: what it can see, or change").choices(
    accesses,
  );

/** `grantway server scopes …` */
export function addScopeCommands(server: Command): void {
  const scopes = server.command("scopes").description("permissions an app can be given");

  const creating = scopes
    .command("create <scope>")
    .description("add a scope to an API")
    .requiredOption("--api <audience>", "the API it belongs to")
    .requiredOption("--title <title>", 'what a person reads, such as "Read your notes"')
    .option("--detail <text>", "one more sentence for the person")
    .addOption(riskOption().default("low"))
    // Said by nobody it counts as a change: to announce too much is the careful mistake.
    .addOption(accessOption().default("change"));
  act<CreateOptions>(creating, create);

  const listing = scopes
    .command("list")
    .description("show all, the built-in ones of OpenID Connect included, page by page")
    .option("--api <audience>", "only those of this API");
  act<ListOptions & ApiOption>(pageable(listing), list);

  act(scopes.command("show <scope>").description("show one"), async ({ instance }, key) =>
    describe(await find(instance, key)),
  );

  const updating = scopes
    .command("update <scope>")
    .description("change what is given and leave the rest")
    .option("--title <title>", "new title")
    .option("--detail <text>", "new detail; an empty text removes it")
    .addOption(riskOption())
    .addOption(accessOption());
  act<UpdateOptions>(revised(updating), update);

  const removing = scopes
    .command("delete <scope>")
    .description("delete the scope, and take it from every client and grant at once")
    .option("--yes", "do not ask");
  act<DeleteOptions>(revised(removing), remove);
}

async function create({ instance, options }: Work<CreateOptions>, key = ""): Promise<Answer> {
  const { api: audience, title, detail, risk, access } = options;
  const made = await instance.perform(createScope, {
    key,
    audience,
    title,
    risk,
    access,
    ...(detail === undefined ? {} : { detail }),
  });
  if (made.outcome === "invalid") throw invalidOptions(made.problems, optionNames);
  if (made.outcome === "taken") {
    throw new CommandError("already_exists", `There is a scope ${key} already.`);
  }
  if (made.outcome === "unknown-api") throw notFound("API", audience);
  if (made.outcome === "built-in") {
    throw new CommandError("refused", `The API ${audience} is built in and has the scopes it has.`);
  }
  return describe(made.scope);
}

async function list({ instance, options }: Work<ListOptions & ApiOption>): Promise<Answer> {
  const { api } = options;
  const request = { ...pageOf(options), ...(api === undefined ? {} : { audience: api }) };
  return pageAnswer(await instance.perform(listScopes, request), {
    json: scopeJson,
    head: ["scope", "api", "access", "risk", "title"],
    row: ({ key, audience, access, risk, title }) => [key, audience ?? "built in", access, risk, title],
    empty: "No scopes.",
  });
}

async function update({ instance, options }: Work<UpdateOptions>, key = ""): Promise<Answer> {
  const { revision: said, title, detail, risk, access } = options;
  const revision = said ?? (await find(instance, key)).revision ?? 0;
  const given = Object.entries({ title, detail, risk, access }).filter(([, value]) => value !== undefined);
  const changes: ScopeOptions = Object.fromEntries(given);
  const answer = await instance.perform(updateScope, { key, revision, changes });
  if (answer.outcome === "invalid") throw invalidOptions(answer.problems, optionNames);
  if (answer.outcome === "unknown") throw notFound("scope", key);
  if (answer.outcome === "built-in") throw builtIn(key);
  if (answer.outcome === "conflict") throw changedSince(expected(key, revision), answer);
  return describe(answer.scope);
}

async function remove({ instance, options, terminal }: Work<DeleteOptions>, key = ""): Promise<Answer> {
  const scope = await find(instance, key);
  if (scope.revision === undefined) throw builtIn(key);
  const { revision = scope.revision } = options;
  await confirm(`Delete the scope ${key} and take it from every client and grant?`, terminal, options.yes);
  const answer = await instance.perform(deleteScope, { key, revision });
  if (answer.outcome === "unknown") throw notFound("scope", key);
  if (answer.outcome === "built-in") throw builtIn(key);
  if (answer.outcome === "conflict") throw changedSince(expected(key, revision), answer);
  return { json: { deleted: key }, text: `Deleted ${key}.` };
}

async function find(instance: Instance, key = ""): Promise<RegisteredScope> {
  const scope = await instance.perform(showScope, { key });
  if (scope === undefined) throw notFound("scope", key);
  return scope;
}

function builtIn(key: string): CommandError {
  return new CommandError("refused", `The scope ${key} is built in and stays as it is.`);
}

function expected(name: string, revision: number): Expected {
  return { what: "scope", name, revision, shown: new Map() };
}

function describe(scope: RegisteredScope): Answer {
  const { key, audience, title, detail, risk, access, revision } = scope;
  return {
    json: scopeJson(scope),
    text: formatDetails([
      ["scope", key],
      ["api", audience ?? "built in"],
      ["title", title],
      ["detail", detail],
      ["access", access],
      ["risk", risk],
      ["revision", revision === undefined ? undefined : String(revision)],
    ]),
  };
}

function scopeJson(scope: RegisteredScope): Readonly<Record<string, unknown>> {
  const { key, audience, title, detail, risk, access, revision } = scope;
  return {
    scope: key,
    api: audience ?? null,
    title,
    ...(detail === undefined ? {} : { detail }),
    access,
    risk,
    ...(revision === undefined ? {} : { revision }),
  };
}
