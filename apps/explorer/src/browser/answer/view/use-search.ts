import { useCallback, useState } from "react";

/** What is searched for, and where it was found. */
export interface Search {
  readonly words: string;
  /** `undefined` while it is looked for. */
  readonly found: { readonly count: number; readonly more: boolean } | undefined;
  /** Which of them is shown, from 0 on. */
  readonly at: number;
  /** The same words again go on to the next place. */
  readonly search: (words: string) => void;
  readonly go: (by: number) => void;
}

interface State {
  readonly words: string;
  readonly found: Search["found"];
  readonly at: number;
}

const nothing: State = { words: "", found: undefined, at: 0 };

/**
 * @param find - looks for words.
 * @param show - shows one of the places.
 */
export function useSearch(
  find: (words: string) => Promise<{ readonly count: number; readonly more: boolean }>,
  show: (nth: number) => void,
): Search {
  const [state, setState] = useState(nothing);
  const { words, found, at } = state;

  const go = useCallback(
    (by: number) => {
      if (found === undefined || found.count === 0) return;
      const next = (at + by + found.count) % found.count;
      setState({ words, found, at: next });
      show(next);
    },
    [words, found, at, show],
  );

  const search = useCallback(
    (next: string) => {
      if (next === words) return go(1);
      setState({ ...nothing, words: next });
      if (next === "") return;
      const told = (places: NonNullable<Search["found"]>): void => {
        setState((before) => (before.words === next ? { words: next, found: places, at: 0 } : before));
        if (places.count > 0) show(0);
      };
      void find(next).then(told, () => undefined);
    },
    [words, find, show, go],
  );

  return { words, found, at, search, go };
}
