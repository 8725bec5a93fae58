import { useRef } from "react";

/** How long letters belong to one word. Milliseconds. */
const pause = 800;

/** Collects letters that are typed one after the other. */
export interface Letters {
  /** @returns the word so far. */
  readonly type: (letter: string) => string;
  /** Something else was pressed: the next letter begins a word. */
  readonly forget: () => void;
}

/** Letters that lead somewhere. */
export function useLetters(): Letters {
  const typed = useRef({ letters: "", at: 0 });
  return {
    type(letter) {
      const now = performance.now();
      const { letters, at } = typed.current;
      typed.current = { letters: now - at < pause ? letters + letter : letter, at: now };
      return typed.current.letters;
    },
    forget() {
      typed.current = { letters: "", at: 0 };
    },
  };
}
