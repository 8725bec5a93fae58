import type { GivenField } from "../prepared-call.ts";
import type { WireBody } from "../wire-call.ts";
import { type Copied, type CopiedCall, headersToSay } from "./copied-call.ts";
import { commandOf, quoted, wordProblem } from "./shell-words.ts";

/**
 * For curl 7.55 or later. The token comes from the environment and travels on standard input, because everyone on a machine can
 * read its list of processes.
 */
export function asCurl(call: CopiedCall): Copied {
  const { method, url, scheme, body } = call;
  if (body?.kind === "parts" && body.parts.some(({ name }) => /[=\r\n]/.test(name)))
    return { problem: "field-name" };
  const words = [...headersToSay(call).flatMap(headerWords), ...bodyWords(body)];
  const begin =
    scheme === undefined
      ? "curl"
      : `printf 'Authorization: %s %s' ${quoted(scheme)} "$ACCESS_TOKEN" | curl --header @-`;
  // Braces and brackets would stand for several addresses.
  const globs = /[[\]{}]/.test(url) ? ["--globoff"] : [];
  const problem = wordProblem([url, ...words.map(([, word]) => word)]);
  return (
    problem ?? {
      text: commandOf([
        begin,
        ...globs,
        ...methodWords(method),
        quoted(url),
        ...words.map(([option, word]) => `${option} ${quoted(word)}`),
      ]),
    }
  );
}

/** An answer to `HEAD` has no body to wait for. */
function methodWords(method: string): readonly string[] {
  return [method === "HEAD" ? "--head" : `--request ${quoted(method)}`];
}

type Word = readonly [option: string, word: string];

/** curl sends an empty header only when a semicolon ends it. */
function headerWords([name, value]: readonly [string, string]): readonly Word[] {
  return [["--header", value === "" ? `${name};` : `${name}: ${value}`]];
}

function bodyWords(body: WireBody | undefined): readonly Word[] {
  if (body === undefined) return [];
  if (body.kind === "text") return [["--data-raw", body.text.toWellFormed()]];
  if (body.kind === "file") return [["--data-binary", `@${body.file.name}`]];
  return body.parts.map((part) => ["--form", partWord(part)]);
}

/** Within quotation marks a leading `@` or `<` and a semicolon mean nothing. */
function partWord({ name, value, type }: GivenField): string {
  const what = typeof value === "string" ? inMarks(value.toWellFormed()) : `@${inMarks(value.name)}`;
  const said = type ?? (typeof value === "string" || value.type === "" ? undefined : value.type);
  return `${name}=${what}${said === undefined ? "" : `;type=${said}`}`;
}

function inMarks(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', String.raw`\"`)}"`;
}
