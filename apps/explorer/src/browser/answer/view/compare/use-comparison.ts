import { useEffect, useState } from "react";
import type { Answer } from "../../answer.ts";
import type { Opening } from "../../worker/opening.ts";
import { type DeskClient, openDesk } from "../../worker/desk-client.ts";
import type { Got } from "../../worker/messages.ts";

/** An answer and how it is read. */
export interface ComparedAnswer {
  readonly answer: Answer;
  readonly opening: Opening;
}

/** Where the comparing of two answers stands. */
export type Comparison =
  | { readonly of: "comparing"; readonly part: number }
  | { readonly of: "compared"; readonly desk: DeskClient; readonly result: Got<"compare"> }
  | { readonly of: "failed"; readonly message: string };

/** Compares two answers in a worker of their own, which ends with the comparison. */
export function useComparison(left: ComparedAnswer, right: ComparedAnswer): Comparison {
  const [comparison, setComparison] = useState<Comparison>({ of: "comparing", part: 0 });
  const [one, other] = [left.answer.body, right.answer.body];

  useEffect(() => {
    let gone = false;
    const set = (next: Comparison) => !gone && setComparison(next);
    const desk = openDesk((part) => set({ of: "comparing", part }));
    set({ of: "comparing", part: 0 });
    desk.ask("compare", { body: one, opening: left.opening }, { body: other, opening: right.opening }).then(
      (result) => set({ of: "compared", desk, result }),
      (error: Error) => set({ of: "failed", message: error.message }),
    );
    return () => {
      gone = true;
      desk.close();
    };
  }, [one, other, left.opening, right.opening]);

  return comparison;
}
