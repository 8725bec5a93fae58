import type { WireBody } from "../wire-call.ts";
import { type Copied, type CopiedCall, headersToSay } from "./copied-call.ts";
import { commandOf, quoted, wordProblem } from "./shell-words.ts";

/** For `grantway fetch`, which attaches the token of a connection by itself. */
export function asGrantwayFetch(call: CopiedCall, connection: string): Copied {
  const { method, url, body } = call;
  if (body?.kind === "parts") return { problem: "no-forms" };
  const headers = headersToSay(call).map(([name, value]) => `${name}: ${value}`);
  const text = body?.kind === "text" ? body.text.toWellFormed() : "";
  const problem = wordProblem([url, text, ...headers]);
  if (problem !== undefined) return problem;
  // A word that begins with `@` names a file, so such a text comes by standard input.
  const piped = text.startsWith("@");
  const command = commandOf([
    `${piped ? `printf %s ${quoted(text)} | ` : ""}grantway fetch ${quoted(connection)} ${quoted(url)}`,
    `--request ${quoted(method)}`,
    ...headers.map((header) => `--header ${quoted(header)}`),
    ...dataWords(body, piped ? "@-" : text),
  ]);
  return { text: command };
}

function dataWords(body: WireBody | undefined, text: string): readonly string[] {
  if (body === undefined || body.kind === "parts") return [];
  return [`--data-binary ${quoted(body.kind === "file" ? `@${body.file.name}` : text)}`];
}
