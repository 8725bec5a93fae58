import { type RefObject, useLayoutEffect, useRef } from "react";

/** What had the focus before something opened by itself: it gets it back. */
export function useReturnFocus(open: boolean): RefObject<HTMLElement | null> {
  const before = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (open && activeElement instanceof HTMLElement) before.current = activeElement;
  }, [open]);
  return before;
}
