import { withoutSecrets } from "../calls/without-secrets.ts";
import { readCall } from "../request/draft-store.ts";
import type { PreparedCall } from "../request/prepared-call.ts";

/*
 * What was sent, kept in this browser for each API: without secrets, without answers, and never more than a few hundred lines.
 */

/** One call that was sent. */
export interface Past {
  readonly call: PreparedCall;
  /** In which organisation or domain. */
  readonly choice?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Of the answer; 0 where there was none. */
  readonly status: number;
}

/** Calls of one API, and how many characters of one call. */
const most = 100;
const longest = 8000;

const prefix = "grantway-explorer-history ";

/** Where it is kept. */
export type Keep = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The calls of an API, the newest first; whatever is not understood is left out. */
export function readHistory(keep: Keep, api: string): readonly Past[] {
  try {
    const kept: unknown = JSON.parse(keep.getItem(prefix + api) ?? "[]");
    return Array.isArray(kept) ? kept.flatMap(pastFrom).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Adds one at the front; the oldest makes room. Where nothing can be kept, nothing is. */
export function addToHistory(keep: Keep, api: string, past: Past): readonly Past[] {
  const call = withoutSecrets(past.call);
  const { body: _, ...bare } = call;
  const small = JSON.stringify(call).length > longest ? bare : call;
  const all = [{ ...past, call: small }, ...readHistory(keep, api)].slice(0, most);
  return write(keep, api, all);
}

/** Forgets all of an API. */
export function clearHistory(keep: Keep, api: string): void {
  try {
    keep.removeItem(prefix + api);
  } catch {
    // Nothing is kept here at all.
  }
}

/** A storage that is full takes fewer. */
function write(keep: Keep, api: string, all: readonly Past[]): readonly Past[] {
  for (let count = all.length; count > 0; count = Math.floor(count / 2)) {
    try {
      keep.setItem(prefix + api, JSON.stringify(all.slice(0, count)));
      return all.slice(0, count);
    } catch {
      // Fewer, then.
    }
  }
  return all;
}

function pastFrom(value: unknown): readonly Past[] {
  if (typeof value !== "object" || value === null) return [];
  const { call, choice, at, status } = value as Readonly<Record<string, unknown>>;
  const read = readCall(JSON.stringify(call) ?? null);
  if (read === undefined || typeof at !== "number" || typeof status !== "number") return [];
  return [{ call: read, at, status, ...(typeof choice === "string" ? { choice } : {}) }];
}
