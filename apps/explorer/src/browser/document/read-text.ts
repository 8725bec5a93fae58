import type { DocumentProblem } from "./api-document.ts";

/** What a text holds, or why it cannot be read. */
export type ReadText = { readonly value: unknown } | { readonly problem: DocumentProblem };

/** Of JSON, in characters: the documents of the largest APIs have a third of it. */
const mostJson = 100_000_000;
/** Of YAML, which takes some hundred times as long. */
const mostYaml = 15_000_000;
/** Aliases that one anchor may stand behind. */
const mostAliases = 10_000;

/** Reads JSON or YAML 1.2: JSON where it begins as JSON does. */
export async function readText(text: string): Promise<ReadText> {
  const begin = /\S/.exec(text.startsWith("\uFEFF") ? text.slice(1) : text)?.[0];
  if (begin === undefined) return { problem: { code: "empty" } };
  if (begin !== "{" && begin !== "[") return readYaml(text);
  if (text.length > mostJson) return { problem: { code: "too-large", detail: String(text.length) } };
  try {
    return { value: JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text) };
  } catch (error) {
    // YAML may begin so as well.
    const other = text.length > mostYaml ? undefined : await readYaml(text);
    return other !== undefined && "value" in other
      ? other
      : { problem: { code: "not-json", detail: messageOf(error) } };
  }
}

async function readYaml(text: string): Promise<ReadText> {
  if (text.length > mostYaml) return { problem: { code: "yaml-too-large", detail: String(text.length) } };
  const { parseDocument } = await import("yaml");
  try {
    // A name that stands twice is the later one, as in JSON. Strange tags are told by a warning and taken for what they hold.
    const document = parseDocument(text, {
      version: "1.2",
      schema: "core",
      merge: true,
      uniqueKeys: false,
      logLevel: "silent",
    });
    const [wrong] = document.errors;
    if (wrong?.code === "RESOURCE_EXHAUSTION") return { problem: { code: "too-deep" } };
    if (wrong !== undefined) return { problem: { code: "not-yaml", detail: messageOf(wrong) } };
    return { value: document.toJS({ maxAliasCount: mostAliases }) as unknown };
  } catch (error) {
    // What reads YAML calls itself at each level.
    if (error instanceof RangeError) return { problem: { code: "too-deep" } };
    return { problem: { code: "not-yaml", detail: messageOf(error) } };
  }
}

/** The first line: the rest is a picture of the place. */
function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
}
