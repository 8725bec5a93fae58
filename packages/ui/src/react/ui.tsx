import { CSPProvider } from "@base-ui/react/csp-provider";
import type { ReactNode } from "react";
import { english, type Words, WordsContext } from "./words.ts";

/**
 * Stands around a whole page. No component below it writes a `<style>` of its own, which a content security policy
 * without `unsafe-inline` would refuse.
 */
export function Ui({ words = english, children }: { readonly words?: Words; readonly children: ReactNode }) {
  return (
    <WordsContext value={words}>
      <CSPProvider disableStyleElements>{children}</CSPProvider>
    </WordsContext>
  );
}
