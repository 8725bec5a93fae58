import type { TraceEntry } from "@grantway/client";
import { printable } from "@grantway/terminal";

/** A request and its answer as people read them: `>` was sent, `<` was received, as curl shows them. */
export function traceText({ step, request, response, failure, took }: TraceEntry): string {
  const sent = [`${request.method} ${request.url}  (${step})`, ...headerLines(request.headers)];
  const came =
    response === undefined
      ? [`nothing after ${Math.round(took)} ms: ${failure ?? "no answer"}`]
      : [`${response.status} after ${Math.round(took)} ms`, ...headerLines(response.headers)];
  return [...mark(">", sent, request.body), ...mark("<", came, response?.body), ""].join("\n");
}

function headerLines(headers: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}

function mark(sign: string, head: readonly string[], body: string | undefined): readonly string[] {
  const lines = body === undefined || body === "" ? head : [...head, "", ...body.split("\n")];
  return lines.map((line) => `${sign} ${printable(line)}`.trimEnd());
}
