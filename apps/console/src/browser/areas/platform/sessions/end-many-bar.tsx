import { Button, ConsequencesDialog, countOf, SelectionBar } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { useReturnFocus } from "@grantway/ui/frame";
import type { Many } from "../../../list/use-many.ts";
import { sessionsWords } from "../../../words/sessions.ts";

/** What can be done with the sessions or token families that are selected: they can be ended, after a question. */
export function EndManyBar<Item>(props: {
  readonly many: Many<Item>;
  readonly shown: readonly string[];
  readonly total: number | undefined;
  readonly hasMore: boolean;
  /** What is asked of some, and of all where nobody counted; what is said while it is done. */
  readonly words: {
    readonly some: "endManySessionsQuestion" | "endManyFamiliesQuestion";
    readonly all: "endAllSessionsQuestion" | "endAllFamiliesQuestion";
    readonly doing: "endingSessions" | "endingFamilies";
  };
  readonly end: (item: Item) => Promise<unknown>;
}) {
  const { many, total, words, end } = props;
  const say = useWords(sessionsWords);
  const [asking, setAsking] = useState(false);
  const returnTo = useReturnFocus(asking);
  const count = countOf(many.selected, total);
  return (
    <>
      <SelectionBar {...props} selected={many.selected} onSelect={many.onSelect}>
        <Button onClick={() => setAsking(true)}>{say("endMany")}</Button>
      </SelectionBar>
      <ConsequencesDialog
        open={asking}
        title={count === undefined ? say(words.all) : say(words.some, { count })}
        consequences={[say("endForGood")]}
        action={say("endMany")}
        busy={say("ending")}
        returnTo={returnTo}
        onClose={() => setAsking(false)}
        onAct={async () => {
          setAsking(false);
          many.act({ title: say(words.doing), total: count }, end);
        }}
      />
    </>
  );
}
