import { type Command, Option } from "commander";
import type { ApiUpdate, RegisteredApi, TokenFormat } from "@grantway/protocol";
import {
  createApi,
  deleteApi,
  listApis,
  showApi,
  tokenFormats,
  updateApi,
} from "@grantway/protocol/operations";
import { CommandError, confirm, formatDetails } from "@grantway/terminal";
import { parseDuration } from "../config/duration.ts";
import { changedSince, type Expected, type Shown } from "./conflict-text.ts";
import { invalid, invalidOptions, notFound } from "./failure.ts";
import { act, pageAnswer, pageable, pageOf, revised } from "./frame.ts";
import type { Answer, ListOptions, RevisionOption, Work } from "./frame.ts";
import type { Instance } from "./instance.ts";

interface ApiOptions {
  readonly name?: string;
  readonly accessTokenLifetime?: string;
  readonly tokenFormat?: TokenFormat;
}

interface CreateOptions extends ApiOptions {
  readonly name: string;
}

type UpdateOptions = ApiOptions & RevisionOption;

interface DeleteOptions extends RevisionOption {
  readonly yes?: boolean;
}

const lifetimeName = "--access-token-lifetime";

const lifetimeOption = [
  `${lifetimeName} <duration>`,
  "how long its access tokens live, from 1s to 24h; `default` follows the instance",
] as const;

const formatName = "--token-format";

const formatOption = () =>
  new Option(
    `${formatName} <format>`,
    "what access tokens for it alone are: opaque, or a JWT that it validates by itself (RFC 9068)",
  ).choices(tokenFormats);

/** Which option says a member of an API; the audience is said without one. */
const optionNames: ReadonlyMap<string | number, string> = new Map([
  ["name", "--name"],
  ["accessTokenLifetime", lifetimeName],
  ["tokenFormat", formatName],
]);

/** `grantway server apis …` */
export function addApiCommands(server: Command): void {
  const apis = server.command("apis").description("protected APIs, the audiences of access tokens");

  const creating = apis
    .command("create <audience>")
    .description("add an API; the audience is an absolute URI that names it")
    .requiredOption("--name <name>", "what people call it")
    .option(...lifetimeOption)
    .addOption(formatOption());
  act<CreateOptions>(creating, create);

  act<ListOptions>(pageable(apis.command("list").description("show all, page by page")), list);

  act(apis.command("show <audience>").description("show one"), async ({ instance }, audience) =>
    describe(await find(instance, audience)),
  );

  const updating = apis
    .command("update <audience>")
    .description("change what is given and leave the rest")
    .option("--name <name>", "new name")
    .option(...lifetimeOption)
    .addOption(formatOption());
  act<UpdateOptions>(revised(updating), update);

  const removing = apis
    .command("delete <audience>")
    .description("delete an API that has no scopes any more")
    .option("--yes", "do not ask");
  act<DeleteOptions>(revised(removing), remove);
}

async function create({ instance, options }: Work<CreateOptions>, audience = ""): Promise<Answer> {
  const { accessTokenLifetime, ...said } = readApiOptions(options);
  const made = await instance.perform(createApi, {
    ...said,
    audience,
    name: options.name,
    ...(typeof accessTokenLifetime === "number" ? { accessTokenLifetime } : {}),
  });
  if (made.outcome === "invalid") throw invalidOptions(made.problems, optionNames);
  if (made.outcome === "taken") {
    throw new CommandError("already_exists", `There is an API ${audience} already.`);
  }
  return describe(made.api);
}

async function list({ instance, options }: Work<ListOptions>): Promise<Answer> {
  return pageAnswer(await instance.perform(listApis, pageOf(options)), {
    json: apiJson,
    head: ["audience", "name", "access tokens live", "and are"],
    row: (api) => [api.audience, api.name, lifetimeText(api), formatText(api)],
    empty: "No APIs.",
  });
}

async function update({ instance, options }: Work<UpdateOptions>, audience = ""): Promise<Answer> {
  const revision = options.revision ?? (await find(instance, audience)).revision ?? 0;
  const changes = readApiOptions(options);
  const answer = await instance.perform(updateApi, { audience, revision, changes });
  if (answer.outcome === "invalid") throw invalidOptions(answer.problems, optionNames);
  if (answer.outcome === "unknown") throw notFound("API", audience);
  if (answer.outcome === "built-in") throw builtIn(audience);
  if (answer.outcome === "conflict") throw changedSince(expected(audience, revision), answer);
  return describe(answer.api);
}

async function remove({ instance, options, terminal }: Work<DeleteOptions>, audience = ""): Promise<Answer> {
  const api = await find(instance, audience);
  if (api.revision === undefined) throw builtIn(audience);
  const { revision = api.revision } = options;
  await confirm(`Delete the API ${api.name} (${audience})?`, terminal, options.yes);
  const answer = await instance.perform(deleteApi, { audience, revision });
  if (answer.outcome === "unknown") throw notFound("API", audience);
  if (answer.outcome === "built-in") throw builtIn(audience);
  if (answer.outcome === "conflict") throw changedSince(expected(audience, revision), answer);
  if (answer.outcome === "has-scopes") {
    throw new CommandError("refused", `${audience} still has scopes; delete them first.`);
  }
  return { json: { deleted: audience }, text: `Deleted ${audience}.` };
}

function readApiOptions({ name, accessTokenLifetime, tokenFormat }: ApiOptions): ApiUpdate["changes"] {
  return {
    ...(name === undefined ? {} : { name }),
    ...(accessTokenLifetime === undefined ? {} : { accessTokenLifetime: readLifetime(accessTokenLifetime) }),
    ...(tokenFormat === undefined ? {} : { tokenFormat }),
  };
}

function readLifetime(text: string): number | null {
  if (text === "default") return null;
  const lifetime = parseDuration(text);
  if (lifetime === undefined) {
    throw invalid([
      `${lifetimeName} must be default or a duration in whole seconds from 1s to 24h, such as 5m.`,
    ]);
  }
  return lifetime;
}

async function find(instance: Instance, audience = ""): Promise<RegisteredApi> {
  const api = await instance.perform(showApi, { audience });
  if (api === undefined) throw notFound("API", audience);
  return api;
}

function builtIn(audience: string): CommandError {
  return new CommandError("refused", `The API ${audience} is built in and stays as it is.`);
}

function expected(name: string, revision: number): Expected {
  return { what: "API", name, revision, shown };
}

function describe(api: RegisteredApi): Answer {
  return {
    json: apiJson(api),
    text: formatDetails([
      ["audience", api.audience],
      ["name", api.name],
      ["access tokens live", lifetimeText(api)],
      ["access tokens are", formatText(api)],
      ["revision", api.revision === undefined ? undefined : String(api.revision)],
    ]),
  };
}

function apiJson({ audience, name, accessTokenLifetime, tokenFormat, revision }: RegisteredApi) {
  const lifetime =
    accessTokenLifetime === undefined ? {} : { access_token_lifetime: accessTokenLifetime / 1000 };
  const format = tokenFormat === undefined ? {} : { token_format: tokenFormat };
  return { audience, name, ...lifetime, ...format, ...(revision === undefined ? {} : { revision }) };
}

/** How {@link apiJson} shows the members that people change. */
const shown: Shown = new Map([
  [
    "accessTokenLifetime",
    { name: "access_token_lifetime", show: (milliseconds): unknown => Number(milliseconds) / 1000 },
  ],
  ["tokenFormat", { name: "token_format", show: (format): unknown => format }],
]);

function formatText({ tokenFormat }: RegisteredApi): string {
  return tokenFormat === "jwt" ? "JWTs" : "opaque";
}

function lifetimeText({ accessTokenLifetime }: RegisteredApi): string {
  return accessTokenLifetime === undefined ? "as the instance says" : `${accessTokenLifetime / 1000} s`;
}
