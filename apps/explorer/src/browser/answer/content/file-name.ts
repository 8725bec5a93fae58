import { headerOf, type Answer } from "../answer.ts";
import { readMediaType } from "./media-type.ts";

const extensions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "application/json": "json",
    "application/problem+json": "json",
    "application/x-ndjson": "ndjson",
    "application/pdf": "pdf",
    "application/zip": "zip",
    "application/xml": "xml",
    "application/yaml": "yaml",
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
    "audio/ogg": "ogg",
    "image/jpeg": "jpg",
    "image/svg+xml": "svg",
    "text/csv": "csv",
    "text/event-stream": "txt",
    "text/html": "html",
    "text/plain": "txt",
    "text/xml": "xml",
  }),
);

/** What a download of the answer is called: what the API says, else the last part of its address. */
export function fileNameOf(answer: Pick<Answer, "headers" | "url">): string {
  return toldName(headerOf(answer, "content-disposition") ?? "") ?? nameByAddress(answer);
}

/**
 * The name of `Content-Disposition`, without anything that leads to another folder.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc6266#section-4.3 | RFC 6266 §4.3}
 */
function toldName(disposition: string): string | undefined {
  const coded = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1];
  const plain = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition);
  return safeName(decoded(coded) ?? readBytes(plain?.[1]?.replaceAll(/\\(.)/g, "$1") ?? plain?.[2]));
}

/** A header is bytes, of which a page gets a sign for each. Many servers write UTF-8 into it, and browsers read it so. */
function readBytes(name: string | undefined): string | undefined {
  if (name === undefined || /^[\x20-\x7e]*$/.test(name)) return name;
  const bytes = Uint8Array.from(name, (sign) => sign.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return name;
  }
}

function decoded(coded: string | undefined): string | undefined {
  try {
    return coded === undefined ? undefined : decodeURIComponent(coded);
  } catch {
    return undefined;
  }
}

/** What lies behind the last slash, without what a file system or a reader could take for something else. */
function safeName(name: string | undefined): string | undefined {
  const last = name?.split(/[/\\]/).at(-1) ?? "";
  const safe = last
    .replaceAll(/[\p{Cc}<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
    .replace(/^[.\s]+/, "");
  return safe === "" ? undefined : safe.slice(-150);
}

function nameByAddress(answer: Pick<Answer, "headers" | "url">): string {
  const path = URL.canParse(answer.url) ? new URL(answer.url).pathname : "";
  const last = path.split("/").findLast((part) => part !== "");
  const name = safeName(decoded(last)) ?? "answer";
  const { essence } = readMediaType(headerOf(answer, "content-type"));
  const extension = extensions.get(essence) ?? (essence.endsWith("+json") ? "json" : subtypeOf(essence));
  return /\.[a-z\d]{1,5}$/i.test(name) ? name : `${name}.${extension}`;
}

function subtypeOf(essence: string): string {
  return /^(?:image|audio|video)\/([a-z\d]{1,5})$/.exec(essence)?.[1] ?? "bin";
}
