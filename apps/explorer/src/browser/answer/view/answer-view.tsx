import { Button, Empty, Icon } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { type ReactNode, useMemo, useState } from "react";
import { answerWords } from "../../words/answer.ts";
import type { Answer } from "../answer.ts";
import type { Opening } from "../worker/opening.ts";
import { type AnswerSurroundings, ChosenViewContext, SurroundingsContext } from "./answer-context.ts";
import "./answer.css";
import { CompareView } from "./compare/compare-view.tsx";
import type { ComparedAnswer } from "./compare/use-comparison.ts";
import { AnswerHead } from "./head/answer-head.tsx";
import { ProblemNote } from "./head/problem-note.tsx";
import { HeadersView } from "./headers-view.tsx";
import { ReadBody } from "./read-body.tsx";
import { ShownBody, StreamBody } from "./shown-body.tsx";
import { type KnownBody, useBodyFacts } from "./use-body-facts.ts";
import { useChosenView } from "./use-chosen-view.ts";
import { openingKindOf } from "./views.ts";

/**
 * What an API answered: how it went, and its body as what it is. What was pinned before stays, to be compared with this.
 *
 * @param answer - the same object for as long as it is the same answer.
 */
export function AnswerView({ answer, ...surroundings }: { readonly answer: Answer } & AnswerSurroundings) {
  const [pinned, setPinned] = useState<ComparedAnswer>();
  const view = useChosenView(surroundings);
  const known = useBodyFacts(answer);
  const opening = useOpening(known, surroundings);
  const isPinned = pinned?.answer === answer;
  const compared = opening === undefined ? undefined : { answer, opening };
  return (
    <SurroundingsContext value={surroundings}>
      <ChosenViewContext value={view}>
        <article className="answer">
          <AnswerHead
            answer={answer}
            pinned={isPinned}
            onPin={() => setPinned(isPinned ? undefined : compared)}
          />
          {pinned !== undefined && (
            <PinNote pinned={pinned.answer} here={isPinned} onUnpin={() => setPinned(undefined)} />
          )}
          {known !== undefined && answer.status >= 400 && answer.body.size > 0 && (
            <ProblemNote answer={answer} kind={known.kind} />
          )}
          {known !== undefined && opening !== undefined && compared !== undefined && (
            <Body
              // One answer after the other: what was open in the one has no place in the other.
              key={`${answer.startedAt} ${answer.url}`}
              answer={answer}
              known={known}
              opening={opening}
              comparison={
                pinned === undefined || isPinned ? undefined : <CompareView left={pinned} right={compared} />
              }
            />
          )}
        </article>
      </ChosenViewContext>
    </SurroundingsContext>
  );
}

/** The same object for as long as it says the same, whoever gives hints as new objects each time. */
function useOpening(known: KnownBody | undefined, surroundings: AnswerSurroundings): Opening | undefined {
  const { table, paged } = surroundings;
  const hints = JSON.stringify({ table, paging: paged?.hint });
  return useMemo(
    () =>
      known && {
        kind: openingKindOf(known.kind),
        charset: known.type.charset,
        ...(JSON.parse(hints) as Pick<Opening, "table" | "paging">),
      },
    [known, hints],
  );
}

function Body(props: {
  readonly answer: Answer;
  readonly known: KnownBody;
  readonly opening: Opening;
  readonly comparison: ReactNode;
}) {
  const { answer, known, opening, comparison } = props;
  const shown = { answer, known, comparison };
  if (answer.live !== undefined || (known.kind === "events" && answer.body.size > 0))
    return <StreamBody {...shown} />;
  if (answer.body.size === 0) return <NoBody answer={answer} />;
  return opening.kind === "bytes" ? <ShownBody {...shown} /> : <ReadBody {...shown} opening={opening} />;
}

function NoBody({ answer }: { readonly answer: Answer }) {
  const say = useWords(answerWords);
  return (
    <>
      <Empty title={say("empty")}>
        <p>{say("emptyWhy")}</p>
      </Empty>
      <HeadersView headers={answer.headers} />
    </>
  );
}

function PinNote(props: { readonly pinned: Answer; readonly here: boolean; readonly onUnpin: () => void }) {
  const { pinned, here, onUnpin } = props;
  const say = useWords(answerWords);
  const { time } = useFormats();
  return (
    <p className="pin-note quiet" role="status">
      <Icon name="good" />
      <span>{here ? say("pinned") : say("pinnedAt", { time: time(pinned.startedAt) })}</span>
      {!here && <Button onClick={onUnpin}>{say("unpin")}</Button>}
    </p>
  );
}
