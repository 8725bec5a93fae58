import type { GivenField } from "../prepared-call.ts";
import type { WireBody } from "../wire-call.ts";
import { type Copied, type CopiedCall, headersToSay } from "./copied-call.ts";

/** For Python 3 with `requests`. The token comes from the environment. */
export function asPython(call: CopiedCall): Copied {
  const { method, url, scheme, body } = call;
  const headers = [
    ...(scheme === undefined ? [] : [`"Authorization": ${text(`${scheme} `)} + os.environ["ACCESS_TOKEN"],`]),
    ...joined(headersToSay(call)).map(([name, value]) => `${text(name)}: ${text(value)},`),
  ];
  const lines = [
    ...(scheme === undefined ? [] : ["import os"]),
    "import requests",
    "",
    "answer = requests.request(",
    `    ${text(method)},`,
    `    ${text(url)},`,
    ...(headers.length === 0 ? [] : ["    headers={", ...headers.map((line) => `        ${line}`), "    },"]),
    ...bodyLines(body),
    ")",
    "print(answer.status_code, answer.text)",
  ];
  return { text: lines.join("\n") };
}

/** A header that is sent several times is one with commas, RFC 9110 §5.2: a dictionary has each name once. */
function joined(headers: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  const groups = Map.groupBy(headers, ([name]) => name.toLowerCase());
  return [...groups.values()].map((group) => [
    group[0]?.[0] ?? "",
    group.map(([, value]) => value).join(", "),
  ]);
}

function bodyLines(body: WireBody | undefined): readonly string[] {
  if (body === undefined) return [];
  if (body.kind === "text") return [`    data=${text(body.text.toWellFormed())}.encode(),`];
  if (body.kind === "file") return [`    data=open(${text(body.file.name)}, "rb"),`];
  return ["    files=[", ...body.parts.map((part) => `        ${partLine(part)},`), "    ],"];
}

function partLine({ name, value, type }: GivenField): string {
  const [what, file, said] =
    typeof value === "string"
      ? [`${text(value.toWellFormed())}.encode()`, "None", type]
      : [`open(${text(value.name)}, "rb")`, text(value.name), type ?? value.type];
  const rest = said === undefined || said === "" ? "" : `, ${text(said)}`;
  return `(${text(name)}, (${file}, ${what}${rest}))`;
}

/** What JSON escapes, Python reads in the same way. */
function text(value: string): string {
  return JSON.stringify(value);
}
