import { Button } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { answerValuesWords } from "../../words/answer-values.ts";
import { longestStretch, type Stretch } from "./use-window.ts";

/** Leads to the other stretches of a list that is taller than browsers can show. */
export function StretchBar({ stretch }: { readonly stretch: Stretch }) {
  const say = useWords(answerValuesWords);
  const { from, to, count, goTo } = stretch;
  if (count <= longestStretch) return null;
  return (
    <div className="answer-bar">
      <span className="quiet">{say("stretch", { from: from + 1, to, count })}</span>
      {from > 0 && <Button onClick={() => goTo(from - 1)}>{say("earlier")}</Button>}
      {to < count && <Button onClick={() => goTo(to)}>{say("later")}</Button>}
    </div>
  );
}
