import { createContext } from "react";
import type { TableHint } from "../table/hint.ts";
import type { ChosenView } from "./use-chosen-view.ts";
import type { Paged } from "./pages/use-pages.ts";

/** What is known of an answer besides itself. All of it may be missing. */
export interface AnswerSurroundings {
  /** By what the way to look at it is remembered: API and operation. */
  readonly operation?: string | undefined;
  /** Where its rows are, where the rule does not find them. */
  readonly table?: TableHint | undefined;
  /** How further pages are had. */
  readonly paged?: Paged | undefined;
  /** Makes a call of an address of the same API. */
  readonly onFollow?: ((url: string) => void) | undefined;
}

/** Given once, for all parts of an answer. */
export const SurroundingsContext = createContext<AnswerSurroundings>({});

/** The way to look that was chosen: it stays when another answer comes. */
export const ChosenViewContext = createContext<ChosenView>({ chosen: undefined, choose: () => undefined });
