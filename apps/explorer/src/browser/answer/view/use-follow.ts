import { use, useMemo } from "react";
import type { Answer } from "../answer.ts";
import { withinBase } from "../paging/within-base.ts";
import { SurroundingsContext } from "./answer-context.ts";

/** Whether an address that stands in an answer is one of the same API, and then what makes a call of it. */
export type Follow = ((url: string) => (() => void) | undefined) | undefined;

/** What is done with addresses in this answer. */
export function useFollow(answer: Pick<Answer, "url">): Follow {
  const { paged, onFollow } = use(SurroundingsContext);
  const base = paged?.base;
  return useMemo(() => {
    if (base === undefined || onFollow === undefined) return undefined;
    return (url) => {
      const inside = withinBase(url, answer.url, base);
      return inside === undefined ? undefined : () => onFollow(inside.href);
    };
  }, [answer.url, base, onFollow]);
}
