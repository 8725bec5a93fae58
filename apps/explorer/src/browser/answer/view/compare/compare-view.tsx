import { Failed } from "@grantway/ui/react";
import { useLanguage, useWords } from "@grantway/words/react";
import { answerValuesWords } from "../../../words/answer-values.ts";
import { sizeText } from "../measures.ts";
import { DifferenceList } from "./difference-list.tsx";
import { type HeaderDifference, headerDifferences } from "./head-differences.ts";
import { type ComparedAnswer, type Comparison, useComparison } from "./use-comparison.ts";

/** Two answers, by what is different between them: what was pinned, and what came later. */
export function CompareView(props: { readonly left: ComparedAnswer; readonly right: ComparedAnswer }) {
  const { left, right } = props;
  const say = useWords(answerValuesWords);
  const isRead = [left, right].every(({ opening }) => comparable.has(opening.kind));
  const [one, other] = [left.answer.status, right.answer.status];
  return (
    <div className="answer-part">
      {one !== other && <p>{say("statusChanged", { left: one, right: other })}</p>}
      <HeaderList differences={headerDifferences(left.answer, right.answer)} />
      {isRead ? <Values left={left} right={right} /> : <Sizes left={left} right={right} />}
    </div>
  );
}

const comparable = new Set(["json", "lines", "csv"]);

function HeaderList({ differences }: { readonly differences: readonly HeaderDifference[] }) {
  const say = useWords(answerValuesWords);
  if (differences.length === 0) return null;
  return (
    <ul className="header-differences">
      {differences.map(({ name, left, right }) => (
        <li key={name}>
          {left !== undefined && right !== undefined && say("headerWas", { name, left, right })}
          {left !== undefined && right === undefined && say("headerGone", { name, left })}
          {left === undefined && right !== undefined && say("headerNew", { name, right })}
        </li>
      ))}
    </ul>
  );
}

function Values(props: { readonly left: ComparedAnswer; readonly right: ComparedAnswer }) {
  const { left, right } = props;
  const say = useWords(answerValuesWords);
  const comparison = useComparison(left, right);
  if (comparison.of === "comparing") return <p role="status">{say("comparing")}</p>;
  if (comparison.of === "failed") return <Failed message={comparison.message} />;
  return <Compared comparison={comparison} />;
}

function Compared({ comparison }: { readonly comparison: Extract<Comparison, { readonly of: "compared" }> }) {
  const say = useWords(answerValuesWords);
  const { counts, listed } = comparison.result;
  const total = counts.added + counts.removed + counts.changed + counts.moved;
  if (total === 0)
    return (
      <div role="status">
        <p>
          <strong>{say("same")}</strong>
        </p>
        <p className="quiet">{say("sameWhy")}</p>
      </div>
    );
  return (
    <>
      <p role="status">
        <strong>{say("counts", counts)}</strong>
        {listed < total && <span className="quiet"> {say("listedOnly", { count: listed })}</span>}
      </p>
      <DifferenceList desk={comparison.desk} count={listed} />
    </>
  );
}

/** Of what is not read: whether it is the same at all. */
function Sizes({ left, right }: { readonly left: ComparedAnswer; readonly right: ComparedAnswer }) {
  const say = useWords(answerValuesWords);
  const language = useLanguage();
  const [one, other] = [left.answer.body, right.answer.body];
  return (
    <>
      <p className="quiet">{say("notComparable")}</p>
      <p>{say("sizes", { left: sizeText(one.size, language), right: sizeText(other.size, language) })}</p>
    </>
  );
}
