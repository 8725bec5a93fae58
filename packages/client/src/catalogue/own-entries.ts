import { readFile } from "node:fs/promises";
import { checkDefinition } from "../check-definition.ts";
import { ClientError } from "../client-error.ts";
import type { ProviderDefinition } from "../provider-definition.ts";
import { markOf } from "../wire/decode-text.ts";

/** What a file of own providers holds. An entry with a problem is not among `entries`. */
export interface OwnEntries {
  readonly entries: readonly ProviderDefinition[];
  /** One sentence each, without its full stop, that names the entry and the field. Empty: all can be used. */
  readonly problems: readonly string[];
}

/** Reads JSON with one definition, or a list of them, and lists everything that is wrong with it. */
export function readOwnEntries(text: string): OwnEntries {
  const parsed = parse(text);
  if (parsed === undefined) return { entries: [], problems: ["it is no JSON"] };
  const values: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  const checked = values.map((value, index) => ({
    value,
    problems: checkDefinition(value).map((problem) => `${titleOf(value, index, values.length)}${problem}`),
  }));
  const entries = checked
    .filter(({ problems }) => problems.length === 0)
    .map(({ value }) => value as ProviderDefinition);
  return { entries, problems: [...checked.flatMap(({ problems }) => problems), ...namesakes(entries)] };
}

/**
 * Reads a file of own providers.
 *
 * @throws {ClientError} `bad_definition`, with all problems in one sentence, or because the file cannot be read
 */
export async function loadOwnEntries(path: string): Promise<readonly ProviderDefinition[]> {
  const { entries, problems } = readOwnEntries(await textOf(path));
  if (problems.length === 0) return entries;
  throw new ClientError("bad_definition", `The providers in ${path} cannot be used: ${problems.join("; ")}.`);
}

async function textOf(path: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    return new TextDecoder(markOf(bytes)).decode(bytes);
  } catch (cause) {
    throw new ClientError(
      "bad_definition",
      `The file of own providers ${path} cannot be read: check its name and who may read it.`,
      { cause },
    );
  }
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    // An editor may have put a byte order mark before it.
    return { value: JSON.parse(text.replace(/^\u{feff}/u, "")) as unknown };
  } catch {
    return undefined;
  }
}

function titleOf(value: unknown, index: number, count: number): string {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : undefined;
  if (typeof id === "string" && id !== "") return `${id}: `;
  return count === 1 ? "" : `entry ${index + 1}: `;
}

function namesakes(entries: readonly ProviderDefinition[]): readonly string[] {
  const ids = entries.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `${id} is defined twice`,
  );
}
