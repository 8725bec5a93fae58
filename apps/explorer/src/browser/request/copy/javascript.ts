import type { GivenField } from "../prepared-call.ts";
import type { WireBody } from "../wire-call.ts";
import { type Copied, type CopiedCall, headersToSay } from "./copied-call.ts";

/** A module for Node 20 or later, Deno and Bun. The token comes from the environment. */
export function asJavaScript(call: CopiedCall): Copied {
  const { method, url, scheme, body } = call;
  const headers = [
    ...(scheme === undefined ? [] : [`["Authorization", ${text(`${scheme} `)} + process.env.ACCESS_TOKEN],`]),
    ...headersToSay(call).map(([name, value]) => `[${text(name)}, ${text(value)}],`),
  ];
  const files =
    body?.kind === "file" ||
    (body?.kind === "parts" && body.parts.some(({ value }) => typeof value !== "string"));
  const lines = [
    ...(files ? ['import { openAsBlob } from "node:fs";', ""] : []),
    ...formLines(body),
    `const answer = await fetch(${text(url)}, {`,
    `  method: ${text(method)},`,
    ...(headers.length === 0 ? [] : ["  headers: [", ...headers.map((line) => `    ${line}`), "  ],"]),
    ...bodyLine(body),
    "});",
    "console.log(answer.status, await answer.text());",
  ];
  return { text: lines.join("\n") };
}

function formLines(body: WireBody | undefined): readonly string[] {
  if (body?.kind !== "parts") return [];
  return ["const form = new FormData();", ...body.parts.map(partLine), ""];
}

function partLine({ name, value, type }: GivenField): string {
  if (typeof value !== "string") {
    const options = (type ?? value.type) === "" ? "" : `, { type: ${text(type ?? value.type)} }`;
    return `form.append(${text(name)}, await openAsBlob(${text(value.name)}${options}), ${text(value.name)});`;
  }
  if (type === undefined) return `form.append(${text(name)}, ${text(value)});`;
  return `form.append(${text(name)}, new Blob([${text(value)}], { type: ${text(type)} }));`;
}

function bodyLine(body: WireBody | undefined): readonly string[] {
  if (body === undefined) return [];
  if (body.kind === "text") return [`  body: ${text(body.text.toWellFormed())},`];
  return [body.kind === "parts" ? "  body: form," : `  body: await openAsBlob(${text(body.file.name)}),`];
}

/** A text as it stands in a program. */
function text(value: string): string {
  return JSON.stringify(value);
}
