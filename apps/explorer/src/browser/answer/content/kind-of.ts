/** How a body is read. */
export type BodyKind =
  | "json"
  | "lines"
  | "events"
  | "csv"
  | "html"
  | "text"
  | "image"
  | "audio"
  | "video"
  | "other";

/** What a body is, by what was told of it and by how it begins. */
export interface BodyFacts {
  readonly kind: BodyKind;
  /** What it is taken for where it was told to be something else, or nothing was told. */
  readonly told: "right" | "wrong" | "nothing";
}

/** How many bytes {@link kindOf} wants to see at most. */
export const headBytes = 512;

/**
 * Says how a body is read. It is taken for what it was told to be, unless it begins as nothing of that kind does: an error page
 * that calls itself JSON, JSON that calls itself text.
 *
 * @param essence - the media type, in small letters, without parameters; empty where none was told.
 * @param head - the first {@link headBytes} of it.
 */
export function kindOf(essence: string, head: Uint8Array): BodyFacts {
  const told = toldKind(essence);
  const seen = seenKind(head);
  if (told === undefined) return { kind: seen ?? (isText(head) ? "text" : "other"), told: "nothing" };
  if (told === "other" && seen !== undefined) return { kind: seen, told: "nothing" };
  const other = otherThan(told, seen, essence);
  if (other !== undefined) return { kind: other, told: "wrong" };
  return told === "text" && !isText(head) ? { kind: "other", told: "wrong" } : { kind: told, told: "right" };
}

/** What a body looks like that cannot be what it was told to be. */
function otherThan(told: BodyKind, seen: BodyKind | undefined, essence: string): BodyKind | undefined {
  if (seen === undefined || seen === told) return undefined;
  if (told === "json") return seen === "html" ? seen : undefined;
  if (told === "text") return seen === "html" ? undefined : seen;
  // A drawing begins as any page might.
  return told === "image" && essence !== "image/svg+xml" ? seen : undefined;
}

const lineTypes = new Set([
  "application/x-ndjson",
  "application/ndjson",
  "application/jsonl",
  "application/x-jsonlines",
  "application/jsonlines",
  "application/json-seq",
]);

const textTypes = new Set([
  "application/xml",
  "application/javascript",
  "application/yaml",
  "application/x-yaml",
  "application/x-www-form-urlencoded",
  "application/sql",
  "application/graphql",
  "application/jwt",
]);

function toldKind(essence: string): BodyKind | undefined {
  if (essence === "") return undefined;
  if (essence === "text/event-stream") return "events";
  if (lineTypes.has(essence)) return "lines";
  if (essence === "text/csv" || essence === "text/tab-separated-values") return "csv";
  if (essence === "text/html" || essence === "application/xhtml+xml") return "html";
  if (essence === "application/json" || essence === "text/json" || essence.endsWith("+json")) return "json";
  return toldFamily(essence);
}

function toldFamily(essence: string): BodyKind {
  const family = essence.slice(0, essence.indexOf("/"));
  if (family === "image" || family === "audio" || family === "video") return family;
  return family === "text" || textTypes.has(essence) || essence.endsWith("+xml") ? "text" : "other";
}

/** What a body can only be that begins like this. */
function seenKind(head: Uint8Array): BodyKind | undefined {
  if (imageStarts.some((start) => start.every((one, place) => one === undefined || head[place] === one)))
    return "image";
  const text = new TextDecoder()
    .decode(head)
    .replace(/^\ufeff/, "")
    .trimStart();
  if (/^(?:<!doctype html|<html|<head|<body)[\s>]/i.test(text)) return "html";
  return /^(?:\{\s*["}]|\[\s*(?:[[\]{"\d-]|true|false|null))/.test(text) ? "json" : undefined;
}

const any = undefined;
/** PNG, JPEG, GIF, WebP. */
const imageStarts: readonly (readonly (number | undefined)[])[] = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46, any, any, any, any, 0x57, 0x45, 0x42, 0x50],
];

/** Text has no zero bytes, unless it is UTF-16, which begins with a mark. */
function isText(head: Uint8Array): boolean {
  const isMarked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return isMarked || !head.includes(0);
}
