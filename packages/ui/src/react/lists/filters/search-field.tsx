import { useCallback, useEffect, useRef, useState } from "react";
import { Icon } from "../../icon.tsx";
import { useHotkeys } from "../live/hotkeys.ts";
import { afterChange, type Typed } from "./typed.ts";

/** How long nothing is typed before it is searched for. Milliseconds. */
const pause = 200;

/**
 * Finds by words. `/` comes here from anywhere on the page; Enter searches at once, Escape empties it. What stands here is
 * told in a moment, so that a list is not asked for at each key.
 */
export function SearchField(props: {
  readonly label: string;
  /** What is searched for now. */
  readonly value: string;
  readonly onSearch: (value: string) => void;
}) {
  const { label, value, onSearch } = props;
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<Typed>({ text: value, seen: value, sent: value });
  if (typed.seen !== value) setTyped(afterChange(typed, value));

  const search = useCallback(
    (text: string) => {
      setTyped((before) => ({ ...before, text, sent: text }));
      onSearch(text);
    },
    [onSearch],
  );

  useEffect(() => {
    if (typed.text === typed.sent) return undefined;
    const timer = setTimeout(() => search(typed.text), pause);
    return () => clearTimeout(timer);
  }, [typed, search]);

  function come(): void {
    field.current?.focus();
    field.current?.select();
  }
  useHotkeys([{ keys: ["/"], label, act: come }]);

  return (
    <div className="search-field" role="search" aria-label={label}>
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        value={typed.text}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={({ target }) => setTyped((before) => ({ ...before, text: target.value }))}
        onKeyDown={({ key }) => {
          if (key === "Enter") search(typed.text);
          if (key === "Escape") search("");
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </div>
  );
}
