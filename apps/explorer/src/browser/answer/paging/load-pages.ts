import type { Answer } from "../answer.ts";
import type { NextPage } from "./next-page.ts";

/** Why the loading of pages came to an end. */
export type Ended =
  | { readonly why: "all" }
  /** As many as were allowed are there, and there are more. */
  | { readonly why: "bound" }
  | { readonly why: "stopped" }
  /** It would go round in a circle. */
  | { readonly why: "again" }
  | { readonly why: "outside"; readonly named: string }
  /** The API refused one. */
  | { readonly why: "refused"; readonly status: number }
  | { readonly why: "failed"; readonly message: string };

/** What pages are loaded with. */
export interface PageLoading {
  readonly load: (url: string, signal: AbortSignal) => Promise<Answer>;
  /** Takes a page in. @returns what it says of the next one. */
  readonly take: (page: Answer) => Promise<NextPage>;
  readonly signal: AbortSignal;
  /** How many at most, of this press of a button. */
  readonly most: { readonly pages: number; readonly bytes: number };
  /** Addresses that were loaded before. */
  readonly seen: ReadonlySet<string>;
}

/** Loads pages one after the other, until there are none, or enough, or somebody says stop. What is there stays. */
export async function loadPages(first: NextPage, loading: PageLoading): Promise<Ended> {
  const { load, take, signal, most } = loading;
  const seen = new Set(loading.seen);
  let [next, pages, bytes] = [first, 0, 0];
  while (next.outcome === "there") {
    if (signal.aborted) return { why: "stopped" };
    if (pages >= most.pages || bytes >= most.bytes) return { why: "bound" };
    if (seen.has(next.url)) return { why: "again" };
    seen.add(next.url);
    const page = await tried(load(next.url, signal));
    if (signal.aborted) return { why: "stopped" };
    if (page instanceof Error) return { why: "failed", message: page.message };
    if (page.status < 200 || page.status > 299) return { why: "refused", status: page.status };
    pages += 1;
    bytes += page.size;
    next = await take(page);
  }
  return next.outcome === "outside" ? { why: "outside", named: next.named } : { why: "all" };
}

async function tried<Value>(promise: Promise<Value>): Promise<Value | Error> {
  try {
    return await promise;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
