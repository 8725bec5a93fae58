import { useElementScrollRestoration } from "@tanstack/react-router";
import { useLayoutEffect, useRef } from "react";

const theWindow = { getElement: () => window } as const;

/**
 * Goes back to where a page was scrolled to, once the rows are there that make it long enough: the router does so when it comes
 * to the address, which may be before them.
 */
export function useKeptScroll(complete: boolean): void {
  const before = useElementScrollRestoration(theWindow);
  const done = useRef(false);
  useLayoutEffect(() => {
    if (!complete || done.current) return;
    done.current = true;
    if (before !== undefined) scrollTo(before.scrollX, before.scrollY);
  }, [complete, before]);
}
