import { z } from "zod";
import { CommandError, readText, repeatedMember } from "@grantway/terminal";
import { type JsonPath, pathText, placeOfMistake, placeOfPath } from "./json-places.ts";

/** A manifest of a file: what is left out is as where nothing is said. */
export type ReadManifest = Readonly<Record<string, unknown>> & { readonly name: string };

/**
 * Reads a manifest from a file of JSON, by the schema that the server publishes. Its `$schema`, which editors go by, is no part
 * of it.
 *
 * @throws {CommandError} `usage` with every place at which it is not as the schema says
 */
export function readManifest(file: string, schema: unknown): ReadManifest {
  const text = readText(file);
  const said = parseOnce(text, file);
  const read = schemaOf(schema).safeParse(withoutSchema(said));
  if (read.success) return read.data as ReadManifest;
  throw wrongManifest(
    file,
    text,
    read.error.issues.flatMap((issue) => problemsOf(issue)),
  );
}

/** What is wrong with a manifest, each at its line. */
export function wrongManifest(
  file: string,
  text: string,
  problems: readonly { readonly path: JsonPath; readonly says: string }[],
): CommandError {
  const lines = problems.map(({ path, says }) => {
    const { line, column } = placeOfPath(text, path);
    const place = pathText(path);
    return `${file}:${line}:${column}: ${place === "" ? "" : `${place}: `}${says}`;
  });
  return new CommandError("usage", `The manifest in ${file} is not as it has to be.`, lines);
}

function parseOnce(text: string, file: string): unknown {
  const said = parse(text, file);
  const twice = repeatedMember(text);
  if (twice === undefined) return said;
  throw new CommandError(
    "usage",
    `${file}: ${JSON.stringify(twice)} stands twice in one object; nothing was changed.`,
  );
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { line, column } = placeOfMistake(text);
    throw new CommandError("usage", `${file}:${line}:${column}: This is no JSON; nothing was changed.`);
  }
}

function withoutSchema(said: unknown): unknown {
  if (typeof said !== "object" || said === null || Array.isArray(said)) return said;
  const { $schema: _, ...manifest } = said as Readonly<Record<string, unknown>>;
  return manifest;
}

function schemaOf(schema: unknown): z.ZodType {
  try {
    return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  } catch {
    throw new CommandError("provider", "The server publishes no schema of manifests that can be read.");
  }
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue): readonly { readonly path: JsonPath; readonly says: string }[] {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...path, key], says: "There is no such member." }));
  return [{ path, says: sentenceOf(issue) }];
}

/** What the schema can say, in sentences; what it says besides is told as the validator tells it. */
const sentences: { readonly [Code in Issue["code"]]?: (issue: Extract<Issue, { code: Code }>) => string } = {
  invalid_type: ({ expected, message }) =>
    message.endsWith("received undefined") ? "It is missing." : `It must be ${article(expected)}.`,
  invalid_value: ({ values }) => `It must be one of ${values.map(String).join(", ")}.`,
  too_big: ({ maximum, origin }) => `It may have ${String(maximum)} ${thingsOf(origin)} at the most.`,
  too_small: ({ minimum, origin }) => `It must have ${String(minimum)} ${thingsOf(origin)} at the least.`,
  invalid_format: ({ format, pattern }) => `It must match ${pattern ?? format}.`,
};

function sentenceOf(issue: Issue): string {
  const say = sentences[issue.code] as ((issue: Issue) => string) | undefined;
  return say?.(issue) ?? `${issue.message}.`;
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function thingsOf(origin: string): string {
  return origin === "string" ? "characters" : "entries";
}
