import { useState } from "react";
import { rememberedView, rememberView } from "./remembered-view.ts";

/** Which way to look a person chose, and what remembers another choice. */
export interface ChosenView {
  readonly chosen: string | undefined;
  readonly choose: (view: string) => void;
}

/**
 * What was chosen for this operation, now or before. Without an operation it holds as long as the page. Until somebody chooses,
 * what is known to be a table is shown as one.
 */
export function useChosenView({
  operation,
  table,
}: {
  readonly operation?: string | undefined;
  readonly table?: object | undefined;
}): ChosenView {
  const usual = table === undefined ? undefined : "table";
  const [choice, setChoice] = useState<{ readonly of: string | undefined; readonly view: string }>();
  const remembered = operation === undefined ? undefined : rememberedView(localStorage, operation);
  return {
    chosen: choice !== undefined && choice.of === operation ? choice.view : (remembered ?? usual),
    choose(view) {
      setChoice({ of: operation, view });
      if (operation !== undefined) rememberView(localStorage, operation, view);
    },
  };
}
