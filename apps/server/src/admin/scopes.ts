import { Option } from "commander";
import type { Command } from "commander";
import type { Scope } from "@grantway/protocol";
import { CommandError, confirm, formatDetails } from "@grantway/terminal";
import { invalid, notFound } from "./failure.ts";
import { act, pageAnswer, pageable } from "./frame.ts";
import type { Answer, ListOptions, Work } from "./frame.ts";
import type { Instance } from "./instance.ts";
import { pageInMemory } from "./page-in-memory.ts";
import { textProblem } from "./text-rules.ts";

interface ScopeOptions {
  readonly title?: string;
  readonly detail?: string;
  readonly risk?: Scope["risk"];
  readonly access?: Scope["access"];
}

interface ApiOption {
  readonly api?: string;
}

const riskOption = () =>
  new Option("--risk <risk>", "how much harm it can do").choices(["low", "medium", "high"]);

const accessOption = () =>
  new Option("--access <access>", "under which heading people read it: what it can see, or change").choices([
    "see",
    "change",
  ]);

/** `grantway server scopes …` */
export function addScopeCommands(server: Command): void {
  const scopes = server.command("scopes").description("permissions an app can be given");

  const create = scopes
    .command("create <scope>")
    .description("add a scope to an API")
    .requiredOption("--api <audience>", "the API it belongs to")
    .requiredOption("--title <title>", 'what a person reads, such as "Read your notes"')
    .option("--detail <text>", "one more sentence for the person")
    .addOption(riskOption().default("low"))
    // Said by nobody it counts as a change: to announce too much is the careful mistake.
    .addOption(accessOption().default("change"));
  act<ScopeOptions & ApiOption>(create, createScope);

  const list = scopes
    .command("list")
    .description("show all, the built-in ones of OpenID Connect included, page by page")
    .option("--api <audience>", "only those of this API");
  act<ListOptions & ApiOption>(pageable(list), listScopes);

  act(scopes.command("show <scope>").description("show one"), async ({ instance }, key) =>
    describe(await findScope(instance, key)),
  );

  const update = scopes
    .command("update <scope>")
    .description("change what is given and leave the rest")
    .option("--title <title>", "new title")
    .option("--detail <text>", "new detail; an empty text removes it")
    .addOption(riskOption())
    .addOption(accessOption());
  act<ScopeOptions>(update, updateScope);

  const remove = scopes
    .command("delete <scope>")
    .description("delete the scope, and take it from every client and grant at once")
    .option("--yes", "do not ask");
  act<{ readonly yes?: boolean }>(remove, deleteScope);
}

async function createScope({ instance, options }: Work<ScopeOptions & ApiOption>, key = ""): Promise<Answer> {
  const { api: audience = "" } = options;
  const scope = { ...change({ key, title: "", risk: "low", access: "change" }, options), audience };
  const outcome = await instance.storage.protocol.catalogueRegistry.createScope(scope, instance.by());
  if (outcome === "taken") throw new CommandError("already_exists", `There is a scope ${key} already.`);
  if (outcome === "unknown-api") throw notFound("API", audience);
  return describe(scope);
}

async function listScopes({ instance, options }: Work<ListOptions & ApiOption>): Promise<Answer> {
  const { scopes } = await instance.storage.protocol.catalogue.current();
  const mine = [...scopes.values()].filter(
    ({ audience }) => options.api === undefined || audience === options.api,
  );
  const page = pageInMemory(
    mine,
    options,
    ({ key }) => key,
    ({ title }) => title,
  );
  return pageAnswer(page, {
    json: scopeJson,
    head: ["scope", "api", "access", "risk", "title"],
    row: ({ key, audience, access, risk, title }) => [key, audience ?? "built in", access, risk, title],
    empty: "No scopes.",
  });
}

async function updateScope({ instance, options }: Work<ScopeOptions>, key = ""): Promise<Answer> {
  const scope = await findOwnScope(instance, key);
  const changed = { ...change(scope, options), audience: scope.audience };
  if ((await instance.storage.protocol.catalogueRegistry.updateScope(changed, instance.by())) === "unknown") {
    throw notFound("scope", key);
  }
  return describe(changed);
}

async function deleteScope(
  { instance, options, terminal }: Work<{ readonly yes?: boolean }>,
  key = "",
): Promise<Answer> {
  await findOwnScope(instance, key);
  await confirm(`Delete the scope ${key} and take it from every client and grant?`, terminal, options.yes);
  if ((await instance.storage.protocol.catalogueRegistry.deleteScope(key, instance.by())) === "unknown") {
    throw notFound("scope", key);
  }
  return { json: { deleted: key }, text: `Deleted ${key}.` };
}

/** What was said over what there was, checked. */
function change(before: Scope, { title, detail, risk, access }: ScopeOptions): Scope {
  const { detail: detailBefore, ...rest } = before;
  const changed = {
    ...rest,
    title: (title ?? before.title).normalize("NFC").trim(),
    risk: risk ?? before.risk,
    access: access ?? before.access,
  };
  const told = (detail ?? detailBefore ?? "").normalize("NFC").trim();
  const problems = [
    // RFC 6749 §3.3: %x21 / %x23-5B / %x5D-7E.
    /^[\x21\x23-\x5B\x5D-\x7E]{1,100}$/.test(changed.key)
      ? []
      : "The scope must be 1 to 100 visible ASCII characters without quotation mark and backslash.",
    textProblem("The title", changed.title, 100) ?? [],
    told === "" ? [] : (textProblem("The detail", told, 300) ?? []),
  ].flat();
  if (problems.length > 0) throw invalid(problems);
  return told === "" ? changed : { ...changed, detail: told };
}

async function findScope({ storage }: Instance, key = ""): Promise<Scope> {
  const scope = (await storage.protocol.catalogue.current()).scopes.get(key);
  if (scope === undefined) throw notFound("scope", key);
  return scope;
}

async function findOwnScope(instance: Instance, key: string): Promise<Scope & { readonly audience: string }> {
  const { audience, ...scope } = await findScope(instance, key);
  if (audience === undefined)
    throw new CommandError("refused", `The scope ${key} is built in and stays as it is.`);
  return { ...scope, audience };
}

function describe(scope: Scope): Answer {
  const { key, audience, title, detail, risk, access } = scope;
  return {
    json: scopeJson(scope),
    text: formatDetails([
      ["scope", key],
      ["api", audience ?? "built in"],
      ["title", title],
      ["detail", detail],
      ["access", access],
      ["risk", risk],
    ]),
  };
}

function scopeJson(scope: Scope): Readonly<Record<string, unknown>> {
  const { key, audience, title, detail, risk, access } = scope;
  const told = detail === undefined ? {} : { detail };
  return { scope: key, api: audience ?? null, title, ...told, access, risk };
}
