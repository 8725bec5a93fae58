import { useCallback, useEffect, useRef } from "react";

/** Does something, now or in a moment. */
export type AfterPress = (what: () => void) => void;

/**
 * Does at once what changes the page, unless a press is under way: then when it has been heard. A press that leaves a field is
 * often meant for a button below it, and what is said at the field would move that away between down and up.
 */
export function useAfterPress(): AfterPress {
  const pressed = useRef(false);
  const waiting = useRef<(() => void)[]>([]);

  useEffect(() => {
    const ending = new AbortController();
    const options = { capture: true, signal: ending.signal };
    function up(): void {
      pressed.current = false;
      // The click comes after it.
      setTimeout(() => {
        for (const what of waiting.current.splice(0)) what();
      });
    }
    addEventListener("pointerdown", () => (pressed.current = true), options);
    addEventListener("pointerup", up, options);
    addEventListener("pointercancel", up, options);
    return () => ending.abort();
  }, []);

  return useCallback((what) => {
    if (pressed.current) waiting.current.push(what);
    else what();
  }, []);
}
