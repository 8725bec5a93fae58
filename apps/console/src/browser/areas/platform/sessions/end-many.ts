import { useWords } from "@grantway/words/react";
import type { ManyAct } from "../../../list/many-bar.tsx";
import { sessionsWords } from "../../../words/sessions.ts";

/** Ends the sessions or token families that are selected, after a question. */
export function useEndMany<Item>(
  what: "Sessions" | "Families",
  end: (item: Item) => Promise<unknown>,
): ManyAct<Item> {
  const say = useWords(sessionsWords);
  return {
    label: say("endMany"),
    doing: say(`ending${what}`),
    act: end,
    question: {
      title: (count) =>
        count === undefined ? say(`endAll${what}Question`) : say(`endMany${what}Question`, { count }),
      consequences: [say("endForGood")],
      action: say("endMany"),
    },
  };
}
