import type { Command } from "commander";
import type { Api } from "@grantway/protocol";
import { CommandError, confirm, formatDetails } from "@grantway/terminal";
import { parseDuration } from "../config/duration.ts";
import { invalid, notFound } from "./failure.ts";
import { act, pageAnswer, pageable } from "./frame.ts";
import type { Answer, ListOptions, Work } from "./frame.ts";
import type { Instance } from "./instance.ts";
import { pageInMemory } from "./page-in-memory.ts";
import { textProblem } from "./text-rules.ts";

interface ApiOptions {
  readonly name?: string;
  readonly accessTokenLifetime?: string;
}

const lifetimeOption = [
  "--access-token-lifetime <duration>",
  "how long its access tokens live, from 1s to 24h; `default` follows the instance",
] as const;

/** Families outlive their access tokens by this in the database, and a token without its family is worth nothing. */
const longestLifetime = 24 * 60 * 60 * 1000;

/** `grantway server apis …` */
export function addApiCommands(server: Command): void {
  const apis = server.command("apis").description("protected APIs, the audiences of access tokens");

  const create = apis
    .command("create <audience>")
    .description("add an API; the audience is an absolute URI that names it")
    .requiredOption("--name <name>", "what people call it")
    .option(...lifetimeOption);
  act<ApiOptions>(create, createApi);

  act<ListOptions>(pageable(apis.command("list").description("show all, page by page")), listApis);

  act(apis.command("show <audience>").description("show one"), async ({ instance }, audience) =>
    describe(await findApi(instance, audience)),
  );

  const update = apis
    .command("update <audience>")
    .description("change what is given and leave the rest")
    .option("--name <name>", "new name")
    .option(...lifetimeOption);
  act<ApiOptions>(update, updateApi);

  const remove = apis
    .command("delete <audience>")
    .description("delete an API that has no scopes any more")
    .option("--yes", "do not ask");
  act<{ readonly yes?: boolean }>(remove, deleteApi);
}

async function createApi({ instance, options }: Work<ApiOptions>, audience = ""): Promise<Answer> {
  const api = change({ audience, name: "" }, options);
  if ((await instance.storage.protocol.catalogueRegistry.createApi(api, instance.by())) === "taken") {
    throw new CommandError("already_exists", `There is an API ${audience} already.`);
  }
  return describe(api);
}

async function listApis({ instance, options }: Work<ListOptions>): Promise<Answer> {
  const { apis } = await instance.storage.protocol.catalogue.current();
  const page = pageInMemory(
    apis,
    options,
    ({ audience }) => audience,
    ({ name }) => name,
  );
  return pageAnswer(page, {
    json: apiJson,
    head: ["audience", "name", "access tokens live"],
    row: (api) => [api.audience, api.name, lifetimeText(api)],
    empty: "No APIs.",
  });
}

async function updateApi({ instance, options }: Work<ApiOptions>, audience = ""): Promise<Answer> {
  const api = change(await findApi(instance, audience), options);
  if ((await instance.storage.protocol.catalogueRegistry.updateApi(api, instance.by())) === "unknown") {
    throw notFound("API", audience);
  }
  return describe(api);
}

async function deleteApi(
  { instance, options, terminal }: Work<{ readonly yes?: boolean }>,
  audience = "",
): Promise<Answer> {
  const api = await findApi(instance, audience);
  await confirm(`Delete the API ${api.name} (${audience})?`, terminal, options.yes);
  const outcome = await instance.storage.protocol.catalogueRegistry.deleteApi(audience, instance.by());
  if (outcome === "unknown") throw notFound("API", audience);
  if (outcome === "has-scopes")
    throw new CommandError("refused", `${audience} still has scopes; delete them first.`);
  return { json: { deleted: audience }, text: `Deleted ${audience}.` };
}

/** What was said over what there was, checked. */
function change(before: Api, { name, accessTokenLifetime }: ApiOptions): Api {
  const api = { ...before, ...(name === undefined ? {} : { name: name.normalize("NFC").trim() }) };
  const lifetime = accessTokenLifetime === undefined ? undefined : parseDuration(accessTokenLifetime);
  const problems = [
    isAudience(api.audience)
      ? []
      : "The audience must be an absolute URI without fragment, such as https://api.example.com.",
    textProblem("The name", api.name, 100) ?? [],
    accessTokenLifetime !== undefined && accessTokenLifetime !== "default" && !isLifetime(lifetime)
      ? "--access-token-lifetime must be default or a duration in whole seconds from 1s to 24h, such as 5m."
      : [],
  ].flat();
  if (problems.length > 0) throw invalid(problems);
  if (accessTokenLifetime === undefined) return api;
  const { accessTokenLifetime: _, ...rest } = api;
  return lifetime === undefined ? rest : { ...rest, accessTokenLifetime: lifetime };
}

function isLifetime(lifetime: number | undefined): boolean {
  return lifetime !== undefined && lifetime >= 1000 && lifetime <= longestLifetime && lifetime % 1000 === 0;
}

/** RFC 8707 §2: an absolute URI without fragment. */
function isAudience(audience: string): boolean {
  return /^[\x21-\x7E]{1,500}$/.test(audience) && !audience.includes("#") && URL.canParse(audience);
}

async function findApi({ storage }: Instance, audience = ""): Promise<Api> {
  const api = (await storage.protocol.catalogue.current()).apis.find((each) => each.audience === audience);
  if (api === undefined) throw notFound("API", audience);
  return api;
}

function describe(api: Api): Answer {
  return {
    json: apiJson(api),
    text: formatDetails([
      ["audience", api.audience],
      ["name", api.name],
      ["access tokens live", lifetimeText(api)],
    ]),
  };
}

function apiJson({ audience, name, accessTokenLifetime }: Api): Readonly<Record<string, unknown>> {
  const lifetime =
    accessTokenLifetime === undefined ? {} : { access_token_lifetime: accessTokenLifetime / 1000 };
  return { audience, name, ...lifetime };
}

function lifetimeText({ accessTokenLifetime }: Api): string {
  return accessTokenLifetime === undefined ? "as the instance says" : `${accessTokenLifetime / 1000} s`;
}
