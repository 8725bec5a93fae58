import { CSPProvider } from "@base-ui/react/csp-provider";
import { DirectionProvider } from "@base-ui/react/direction-provider";
import type { ReactNode } from "react";
import { english, type Words, WordsContext } from "./words.ts";

/**
 * Stands around a whole page. No component below it writes a `<style>` of its own, which a content security policy
 * without `unsafe-inline` would refuse.
 */
export function Ui(props: {
  readonly words?: Words;
  /** Which way the page runs, as its `dir` says: what the arrow keys do follows it. */
  readonly direction?: "ltr" | "rtl";
  readonly children: ReactNode;
}) {
  const { words = english, direction = "ltr", children } = props;
  return (
    <WordsContext value={words}>
      <DirectionProvider direction={direction}>
        <CSPProvider disableStyleElements>{children}</CSPProvider>
      </DirectionProvider>
    </WordsContext>
  );
}
