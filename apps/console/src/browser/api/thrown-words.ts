import { useProblemWords } from "./problem-words.ts";

/** Does something whose failure is told where it was begun: what it throws is thrown again in words for a person. */
export function useThrownWords(): (act: () => Promise<void>) => Promise<void> {
  const words = useProblemWords();
  return async (act) => {
    try {
      await act();
    } catch (error) {
      throw new Error(words(error), { cause: error });
    }
  };
}
