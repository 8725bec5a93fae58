import { HotkeysContext } from "@grantway/ui/react";
import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { usePreferences } from "./preferences-context.tsx";
import { createKeys } from "../keys.ts";

/** Something that keys without Ctrl or Alt do, one after the other. All of it can be done in another way too. */
export interface Shortcut {
  /** As `KeyboardEvent.key` calls them: `["g", "k"]`. */
  readonly keys: readonly string[];
  /** What they do, for the list of all. */
  readonly label: string;
  readonly act: () => void;
}

interface Registry {
  readonly all: () => readonly Shortcut[];
  readonly add: (shortcuts: readonly Shortcut[]) => () => void;
}

const ShortcutsContext = createContext<Registry>({ all: () => [], add: () => () => undefined });

/** Hears the keys for the whole page. Nothing is heard while somebody types, and while a dialog is open. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const { preferences } = usePreferences();
  const [registry] = useState(createRegistry);
  const { letters } = preferences;
  useEffect(() => {
    if (!letters) return undefined;
    const keys = createKeys();
    function hear(event: KeyboardEvent): void {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTaken(targetOf(event))
      )
        return;
      const found = keys.press(event.key, event.timeStamp, registry.all());
      if (found === undefined) return;
      event.preventDefault();
      found.act();
    }
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, [registry, letters]);
  return (
    <ShortcutsContext value={registry}>
      {/* Keys of components, such as those of a list, are heard here too. */}
      <HotkeysContext value={registry}>{children}</HotkeysContext>
    </ShortcutsContext>
  );
}

/** Adds shortcuts for as long as the component is there. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const { add } = use(ShortcutsContext);
  // At each turn, as what they do may be another thing then.
  useEffect(() => add(shortcuts));
}

/** All there are at this moment. */
export function useAllShortcuts(): () => readonly Shortcut[] {
  return use(ShortcutsContext).all;
}

function createRegistry(): Registry {
  const lists = new Set<readonly Shortcut[]>();
  return {
    all: () => [...lists].flat(),
    add(shortcuts) {
      lists.add(shortcuts);
      return () => lists.delete(shortcuts);
    },
  };
}

const typed = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/** Where it was pressed, within what keeps its insides to itself as well: an editor in a shadow root. */
function targetOf(event: KeyboardEvent): EventTarget | null {
  return event.composedPath()[0] ?? event.target;
}

function isTaken(target: EventTarget | null): boolean {
  const typing = target instanceof Element && target.closest(typed) !== null;
  return typing || document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null;
}
