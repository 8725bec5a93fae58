import { Button, ConsequencesDialog, countOf, SelectionBar } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { type ReactNode, useState } from "react";
import { useReturnFocus } from "@grantway/ui/frame";
import { listsWords } from "../words/lists.ts";
import type { Many } from "./use-many.ts";

/** Something that can be done to all that are selected. */
export interface ManyAct<Item> {
  /** On its button. */
  readonly label: string;
  /** Above the progress: "Suspending people". */
  readonly doing: string;
  readonly act: (item: Item) => Promise<unknown>;
  /** Takes what {@link act} answered for each, when all were tried. */
  readonly onEnd?: (answers: readonly unknown[]) => void;
  /** What ends something asks first. */
  readonly question?: ManyQuestion;
}

/** What is asked before. */
export interface ManyQuestion {
  /** Of so many; of all that match where nobody counted them. */
  readonly title: (count: number | undefined) => string;
  /** One sentence each. */
  readonly consequences: readonly ReactNode[];
  /** The verb on the button. */
  readonly action: string;
  /** What has to be typed, where it is grave. */
  readonly name?: string;
}

/** What can be done with the rows that are selected, a button each. What ends something asks first, and says what it ends. */
export function ManyBar<Item>(props: {
  readonly many: Many<Item>;
  /** Keys of the rows that are shown. */
  readonly shown: readonly string[];
  readonly total: number | undefined;
  readonly hasMore: boolean;
  readonly acts: readonly ManyAct<Item>[];
}) {
  const { many, shown, total, hasMore, acts } = props;
  const [asking, setAsking] = useState<string>();
  const asked = acts.find(({ label }) => label === asking);
  const count = countOf(many.selected, total);
  const begin = ({ doing, act, onEnd }: ManyAct<Item>) =>
    many.act({ title: doing, total: count, act, onEnd });
  return (
    <>
      <SelectionBar
        selected={many.selected}
        onSelect={many.onSelect}
        shown={shown}
        total={total}
        hasMore={hasMore}
      >
        {acts.map((act) => (
          <Button
            key={act.label}
            onClick={() => (act.question === undefined ? begin(act) : setAsking(act.label))}
          >
            {act.label}
          </Button>
        ))}
      </SelectionBar>
      {asked?.question !== undefined && (
        <Question
          question={asked.question}
          count={count}
          onClose={() => setAsking(undefined)}
          onYes={() => begin(asked)}
        />
      )}
    </>
  );
}

function Question(props: {
  readonly question: ManyQuestion;
  readonly count: number | undefined;
  readonly onClose: () => void;
  readonly onYes: () => void;
}) {
  const { question, count, onClose, onYes } = props;
  const say = useWords(listsWords);
  const returnTo = useReturnFocus(true);
  return (
    <ConsequencesDialog
      open
      {...question}
      title={question.title(count)}
      busy={say("beginning")}
      returnTo={returnTo}
      onClose={onClose}
      onAct={async () => {
        onClose();
        onYes();
      }}
    />
  );
}
