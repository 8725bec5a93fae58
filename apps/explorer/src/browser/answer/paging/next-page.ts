import { type Answer, headerOf } from "../answer.ts";
import { nextInLinkHeader } from "./link-header.ts";
import type { Paging } from "../../document/api-document.ts";
import { withinBase } from "./within-base.ts";

/** What a page says of the one behind it. */
export interface ToldByPage {
  /** An address, whole or relative. */
  readonly next: string | undefined;
  /** What stands at the member the hint speaks of. */
  readonly hinted: string | undefined;
  /** How many rows it has; `undefined` where nothing in it is a table. */
  readonly rows: number | undefined;
}

/** The next page: where it is, that there is none, or that it is said to be where this API is not. */
export type NextPage =
  | { readonly outcome: "there"; readonly url: string }
  | { readonly outcome: "none" }
  | { readonly outcome: "outside"; readonly named: string };

/**
 * Finds the next page: by the `Link` header, by what the page says itself, by what is known of the operation.
 *
 * @param base - the address that all of the API lies below. What leads out of it is not followed: the token would go along.
 */
export function nextPage(
  answer: Pick<Answer, "headers" | "url">,
  told: ToldByPage,
  { base, hint }: { readonly base: string; readonly hint?: Paging | undefined },
): NextPage {
  const hinted = hint?.rule === "next-url" ? told.hinted : undefined;
  const named = nextInLinkHeader(headerOf(answer, "link") ?? "") ?? hinted ?? told.next;
  if (named !== undefined) {
    const url = withinBase(named, answer.url, base);
    if (url === undefined) return { outcome: "outside", named };
    // A last page that names itself would be read again and again.
    return url.href === answer.url ? { outcome: "none" } : { outcome: "there", url: url.href };
  }
  const url = hint === undefined ? undefined : byHint(answer.url, told, hint);
  return url === undefined ? { outcome: "none" } : { outcome: "there", url };
}

function byHint(address: string, told: ToldByPage, hint: Paging): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const [parameter, value] = nextParameter(url.searchParams, told, hint) ?? [];
  if (parameter === undefined || value === undefined || value === "") return undefined;
  url.searchParams.set(parameter, value);
  return url.href === address ? undefined : url.href;
}

function nextParameter(
  asked: URLSearchParams,
  { hinted, rows }: ToldByPage,
  hint: Paging,
): readonly [parameter: string, value: string | undefined] | undefined {
  if (hint.rule === "next-value") return [hint.parameter, hinted];
  // A page without rows is the last one.
  if (rows === undefined || rows === 0) return undefined;
  if (hint.rule === "page") return [hint.page, String(Number(asked.get(hint.page) ?? 1) + 1)];
  if (hint.rule !== "offset") return undefined;
  const limit = hint.limit === undefined ? null : asked.get(hint.limit);
  if (limit !== null && rows < Number(limit)) return undefined;
  return [hint.offset, String(Number(asked.get(hint.offset) ?? 0) + rows)];
}
