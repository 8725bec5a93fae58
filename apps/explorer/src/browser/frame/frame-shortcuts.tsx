import { ShortcutsDialog } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { steps } from "../api/api-search.ts";
import { useGo } from "../api/api-address.ts";
import { frameWords } from "../words/frame.ts";

/** Behind `g`. */
const letters = { operations: "o", request: "r", answer: "a" } as const;

/** The keys of the explorer itself: to each column, to the search, and to the list of all. */
export function FrameShortcuts() {
  const say = useWords(frameWords);
  const go = useGo();
  return (
    <ShortcutsDialog
      always={[
        { keys: ["Ctrl K"], label: say("shortcutPalette") },
        { keys: ["Ctrl Enter"], label: say("shortcutSend") },
      ]}
      frame={steps.map((step) => ({
        keys: ["g", letters[step]],
        label: say("shortcutGo", { column: say(step) }),
        act() {
          go({ step });
          document.querySelector<HTMLElement>(`[data-column="${step}"]`)?.focus();
        },
      }))}
    />
  );
}
