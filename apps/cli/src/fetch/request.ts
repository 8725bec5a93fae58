import { readFileSync } from "node:fs";
import { CommandError, type Terminal } from "@grantway/terminal";
import { requireOneStdin } from "../secret-input.ts";

/** The options of a request, named as curl names them. */
export interface RequestOptions {
  readonly request?: string;
  readonly header?: readonly string[];
  readonly data?: readonly string[];
  readonly dataBinary?: string;
  readonly json?: string;
}

/** Method, headers and body. The body is read whole, because it is sent again when a token has to be refreshed. */
export async function readRequest(options: RequestOptions, terminal: Terminal): Promise<RequestInit> {
  const { data = [], dataBinary, json } = options;
  const kinds = [data.length > 0, dataBinary !== undefined, json !== undefined].filter(Boolean).length;
  if (kinds > 1) throw new CommandError("usage", "Give one of --data, --data-binary and --json.");
  requireOneStdin(Object.fromEntries(data.map((part, index) => [`--data ${index + 1}`, part === "@-"])));
  const headers = new Headers(json === undefined ? {} : jsonHeaders);
  if (data.length > 0) headers.set("content-type", "application/x-www-form-urlencoded");
  for (const header of options.header ?? []) addHeader(headers, header);
  const body = await readBody(options, terminal);
  return {
    method: options.request ?? (body === undefined ? "GET" : "POST"),
    headers,
    ...(body === undefined ? {} : { body }),
  };
}

const jsonHeaders = { "content-type": "application/json", accept: "application/json" };

function addHeader(headers: Headers, text: string): void {
  const at = text.indexOf(":");
  const name = text.slice(0, Math.max(at, 0)).trim();
  try {
    if (name.toLowerCase() === "authorization") throw new Error("ours");
    headers.set(name, text.slice(at + 1).trim());
  } catch {
    throw new CommandError(
      "usage",
      `${JSON.stringify(name)} cannot be sent: a header is "Name: value", and Authorization is set by the connection.`,
    );
  }
}

async function readBody({ data = [], dataBinary, json }: RequestOptions, terminal: Terminal) {
  if (dataBinary !== undefined) return new Uint8Array(await readPart(dataBinary, terminal));
  if (json !== undefined) return withoutMark(await readPart(json, terminal));
  if (data.length === 0) return undefined;
  const parts = await Promise.all(data.map((part) => readPart(part, terminal)));
  // As curl does: line ends of a file are not sent in a form.
  return parts.map((part, index) => withoutLineEnds(part, data[index])).join("&");
}

/** RFC 8259 §8.1: a byte order mark before JSON is not sent. */
function withoutMark(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return new Uint8Array(marked ? bytes.subarray(3) : bytes);
}

function withoutLineEnds(part: Uint8Array, said = ""): string {
  const text = new TextDecoder().decode(part);
  return said.startsWith("@") ? text.replaceAll(/[\r\n]/g, "") : text;
}

async function readPart(said: string, terminal: Terminal): Promise<Uint8Array> {
  if (said === "@-") return terminal.readInputBytes();
  if (!said.startsWith("@")) return new TextEncoder().encode(said);
  try {
    return readFileSync(said.slice(1));
  } catch {
    throw new CommandError("usage", `The file ${said.slice(1)} cannot be read.`);
  }
}
