import type { Operation, Output } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { type Asked, useRead } from "../api/queries.ts";
import { listsWords } from "../words/lists.ts";

/** What ends with a thing. */
export interface Ends {
  readonly sentences: readonly string[];
  /** The numbers are not there yet. */
  readonly counting: boolean;
}

/**
 * What ends with a thing, a sentence for each number. Until the numbers are there it says that they are counted, and where they
 * could not be, that: nobody decides in the belief that nothing ends.
 */
export function useEnds<const Op extends Operation>(
  operation: Op,
  input: Asked<Op>,
  sentencesOf: (ends: Output<Op>) => readonly string[],
): Ends {
  const say = useWords(listsWords);
  const { data, error } = useRead<Op>(operation, input);
  if (data !== undefined) return { sentences: sentencesOf(data), counting: false };
  const counting = error === null;
  return { sentences: [say(counting ? "counting" : "notCounted")], counting };
}
