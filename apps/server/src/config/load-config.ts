import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { decodeText, repeatedMember, whyNot } from "@grantway/terminal";
import type { z } from "zod";
import type { Config } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import { holdSecret } from "./file-secrets.ts";
import { listedSettings, type ListingSource } from "./listed-settings.ts";
import { schema } from "./schema.ts";
import { isServiceLink } from "./service-links.ts";
import { describeConfiguration } from "./settings.ts";
import { readTraceSettings } from "./trace-settings.ts";

/*
 * Reads the configuration once: an optional JSON file, and the environment over it. Everything is checked before
 * anything is answered, so an operator mends all problems in one go.
 */

/**
 * Variables with our prefix that are not settings of the server: the path of the file, those of the demo and the tests,
 * and those of the client commands, which may be set in the same shell.
 */
const otherVariables =
  /^GRANTWAY_(?:CONFIG|PORT_BASE|CA_FILE|KEYCHAIN|PROVIDERS|REDIRECT_URI|VAULT|VAULT_KEY(?:_FILE)?|CLIENT_(?:ID|SECRET|SECRET_FILE)|(?:DEMO|SERVE|SOAK|TEST)_[A-Z_]+)$/;

/** What the configuration is read from. */
export interface ConfigSource {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The `--config` option; `GRANTWAY_CONFIG` when absent. */
  readonly file?: string | undefined;
  /** The folder that relative paths are resolved against. */
  readonly workingFolder: string;
}

/**
 * The configuration, frozen.
 *
 * @throws {@link ConfigError} naming every problem: malformed values, misspelt variables and keys, an unreadable file.
 */
export function loadConfig(source: ConfigSource): Config {
  const problems: string[] = [];
  const path = pathOf(source);
  const file = path === undefined ? {} : readFile(path, problems);
  const environment = readEnvironment(source.environment, problems);
  const tree = merge(file, environment.tree);
  // Read once: to make a function of the schema first, as zod does for one that is read often, takes longer than to read it.
  const parsed = schema.safeParse(tree, { jitless: true });
  if (!parsed.success)
    problems.push(...parsed.error.issues.flatMap((issue) => explain(issue, tree, environment.given)));
  else if (parsed.data.port === 0 && parsed.data.issuer === undefined) {
    problems.push("port 0 picks a free port, so the issuer must be set (GRANTWAY_ISSUER).");
  }
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const fileWithSecret = holdSecret(file) ? path : undefined;
  const { settings: traces } = readTraceSettings(source.environment);
  const config = complete(parsed.data, { fileWithSecret, traces, workingFolder: source.workingFolder });
  const { described, texts } = environment;
  return deepFreeze({ ...config, settings: settingsOf(config, { described, file, environment: texts }) });
}

function complete(
  settings: z.output<typeof schema>,
  {
    fileWithSecret,
    traces,
    workingFolder,
  }: Pick<Config, "fileWithSecret" | "traces"> & Pick<ConfigSource, "workingFolder">,
): Omit<Config, "settings"> {
  const dataFolder = resolve(workingFolder, settings.dataFolder);
  const database = settings.database ?? resolve(dataFolder, "grantway.sqlite");
  return {
    ...settings,
    issuer: settings.issuer ?? `http://localhost:${settings.port}`,
    dataFolder,
    database: isPostgres(database) ? database : resolve(workingFolder, database),
    instanceKey: settings.instanceKey,
    fileWithSecret,
    admin: settings.admin,
    mail: {
      ...settings.mail,
      serverFile: settings.mail.serverFile && resolve(workingFolder, settings.mail.serverFile),
    },
    traces,
    threads: settings.threads ?? defaultThreads(),
  };
}

/** What nobody said, and follows from other settings or from the machine. */
function settingsOf(
  { issuer, dataFolder, database, threads }: Omit<Config, "settings">,
  source: Omit<ListingSource, "derived">,
) {
  return listedSettings({ ...source, derived: { issuer, dataFolder, database, threads: String(threads) } });
}

/** Only Linux spreads the connections of one port over several threads. */
function defaultThreads(): number {
  return process.platform === "linux" ? Math.min(availableParallelism(), 4) : 1;
}

function isPostgres(database: string): boolean {
  return /^postgres(ql)?:\/\//.test(database);
}

type Tree = Record<string, unknown>;

/** Path of the configuration file; `undefined` when none is named. */
function pathOf({ environment, file, workingFolder }: ConfigSource): string | undefined {
  const name = file ?? withoutLineEnd(environment["GRANTWAY_CONFIG"]);
  return name === "" ? undefined : resolve(workingFolder, name);
}

function readFile(path: string, problems: string[]): Tree {
  try {
    const text = decodeText(readFileSync(path));
    if (text === undefined) {
      problems.push(`The configuration file ${path} is no text in UTF-8.`);
      return {};
    }
    if (text.trim() === "") {
      problems.push(`The configuration file ${path} is empty; no settings are {}.`);
      return {};
    }
    const value: unknown = JSON.parse(text);
    const twice = repeatedMember(text);
    if (twice !== undefined)
      problems.push(
        `The configuration file ${path} names ${JSON.stringify(twice)} twice: leave one of them.`,
      );
    if (isTree(value)) return value;
    problems.push(`The configuration file ${path} must hold one JSON object.`);
  } catch (error) {
    const why = error instanceof SyntaxError ? "is not valid JSON" : `cannot be read${whyNot(error)}`;
    problems.push(`The configuration file ${path} ${why}.`);
  }
  return {};
}

function readEnvironment(environment: ConfigSource["environment"], problems: string[]) {
  const described = describeConfiguration();
  const names = new Map(described.map((setting) => [setting.variable, setting.name]));
  const tree: Tree = {};
  const given = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const [variable, value] of Object.entries(environment)) {
    if (!variable.startsWith("GRANTWAY_") || otherVariables.test(variable)) continue;
    const name = names.get(variable);
    const text = withoutLineEnd(value);
    if (isServiceLink(variable, text)) continue;
    if (name === undefined) problems.push(`${variable} is not a setting.`);
    // An empty variable counts as unset: compose files and shells leave a setting out that way.
    if (name === undefined || text === "") continue;
    if (isQuoted(text) && !isPassword(name)) {
      problems.push(`${variable} stands in quotes, which are a part of its value here: take them away.`);
    }
    plant(tree, name.split("."), text);
    given.set(name, variable);
    texts.set(name, text);
  }
  return { tree, given, texts, described };
}

/** Files of variables may leave a line break at the end of a value, CR LF from Windows. */
function withoutLineEnd(value = ""): string {
  return value.replace(/[\r\n]+$/, "");
}

/** Shells strip quotes; other readers of such files keep them. */
function isQuoted(text: string): boolean {
  return /^(["']).*\1$/.test(text);
}

function isPassword(name: string): boolean {
  return name === "admin.password";
}

function plant(tree: Tree, [first = "", ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) tree[first] = value;
  else plant((tree[first] ??= {}) as Tree, rest, value);
}

function merge(below: Tree, above: Tree): Tree {
  const merged = new Map(Object.entries(below));
  for (const [key, value] of Object.entries(above)) {
    const other = merged.get(key);
    merged.set(key, isTree(value) && isTree(other) ? merge(other, value) : value);
  }
  return Object.fromEntries(merged);
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One sentence for each thing an issue says, naming the variable or the place in the file. Never the value: it may be a secret. */
function explain(issue: z.core.$ZodIssue, tree: Tree, given: ReadonlyMap<string, string>): string[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => `${[...path, key].join(".")} in the configuration file is not a setting.`);
  }
  const name = path.join(".");
  // An entry of a list is named by its list when the list came as one variable.
  const variable = given.get(name) ?? given.get(path.slice(0, -1).join("."));
  const missing = path.reduce<unknown>((at, key) => (at as Tree | undefined)?.[key], tree) === undefined;
  return [`${variable ?? name} ${missing ? "is missing" : issue.message}.`];
}

function deepFreeze<T extends object>(value: T): T {
  for (const member of Object.values(value)) {
    if (typeof member === "object" && member !== null) deepFreeze(member as object);
  }
  return Object.freeze(value);
}
