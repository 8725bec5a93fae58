import { createContext, use, useEffect, useRef } from "react";
import { plainKey } from "./plain-key.ts";

/** Something a key does that is no letter of a text. All of it can be done in another way too. */
export interface Hotkey {
  /** As `KeyboardEvent.key` calls it, the only one of the list: others take several, one after the other. */
  readonly keys: readonly string[];
  /** What it does, for a list of all. */
  readonly label: string;
  readonly act: () => void;
}

/** Where keys are heard. */
export interface Hotkeys {
  /** @returns takes them away again. */
  readonly add: (hotkeys: readonly Hotkey[]) => () => void;
}

/**
 * Who hears the keys of what is inside. A page that has keys of its own gives this, so that one place hears them all, can list
 * them, and lets a person switch them off (WCAG 2.2 §2.1.4).
 */
export const HotkeysContext = createContext<Hotkeys>({ add: hearByOneself });

/** Adds keys for as long as the component is there. */
export function useHotkeys(hotkeys: readonly Hotkey[]): void {
  const { add } = use(HotkeysContext);
  const newest = useRef(hotkeys);
  useEffect(() => {
    newest.current = hotkeys;
  });
  useEffect(
    () =>
      add(
        newest.current.map(({ keys, label }, place) => ({
          keys,
          label,
          act: () => newest.current[place]?.act(),
        })),
      ),
    [add],
  );
}

function hearByOneself(hotkeys: readonly Hotkey[]): () => void {
  function hear(event: KeyboardEvent): void {
    const pressed = plainKey(event);
    const found = hotkeys.find(({ keys }) => keys.length === 1 && keys[0] === pressed);
    if (found === undefined) return;
    event.preventDefault();
    found.act();
  }
  document.addEventListener("keydown", hear);
  return () => document.removeEventListener("keydown", hear);
}
