import { StateWord, type Tone } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useCallback, useRef } from "react";
import { answerValuesWords } from "../../../words/answer-values.ts";
import type { DifferenceView, SideView } from "../../worker/compare-desk.ts";
import type { DeskClient } from "../../worker/desk-client.ts";
import { kindClass } from "../kind-text.ts";
import { StretchBar } from "../stretch-bar.tsx";
import { SizeText } from "../tree/size-text.tsx";
import { useWindow } from "../use-window.ts";
import { ScrollRegion } from "../scroll-region.tsx";

/** CSS pixels; the style sheet says the same. */
const rowHeight = 72;

/** What is different, a path at a time, as many as are seen. */
export function DifferenceList({ desk, count }: { readonly desk: DeskClient; readonly count: number }) {
  const say = useWords(answerValuesWords);
  const scroller = useRef<HTMLDivElement>(null);
  const read = useCallback((from: number, to: number) => desk.ask("differences", from, to), [desk]);
  const window = useWindow({ scroller, count, rowHeight, read, version: count });
  return (
    <>
      <ScrollRegion ref={scroller} label={say("differences")}>
        <ul className="answer-sheet differences" style={{ blockSize: window.height }}>
          {window.items.map(({ index, start, row }) => (
            <li
              key={index}
              className="difference"
              style={{ insetBlockStart: start }}
              aria-setsize={count}
              aria-posinset={index + 1}
            >
              {row !== undefined && <Row difference={row} />}
            </li>
          ))}
        </ul>
      </ScrollRegion>
      <StretchBar stretch={window.stretch} />
    </>
  );
}

const looks = {
  added: { tone: "good", icon: "plus" },
  removed: { tone: "bad", icon: "close" },
  changed: { tone: "caution", icon: "caution" },
  moved: { tone: "plain", icon: "either" },
} as const satisfies Readonly<Record<DifferenceView["kind"], { readonly tone: Tone; readonly icon: string }>>;

function Row({ difference }: { readonly difference: DifferenceView }) {
  const say = useWords(answerValuesWords);
  const { kind, pointer, before, left, right } = difference;
  return (
    <>
      <p className="difference-head">
        <StateWord tone={looks[kind].tone} icon={looks[kind].icon}>
          {say(kind)}
        </StateWord>
        <code dir="ltr">{pointer === "" ? "/" : pointer}</code>
        {before !== undefined && <span className="quiet">{say("movedFrom", { pointer: before })}</span>}
      </p>
      {kind !== "moved" && (
        <p className="difference-sides">
          {left !== undefined && <Side label={say("before")} side={left} />}
          {right !== undefined && <Side label={say("after")} side={right} />}
        </p>
      )}
    </>
  );
}

function Side({ label, side }: { readonly label: string; readonly side: SideView }) {
  return (
    <span className="difference-side">
      <span className="quiet">{label}</span>{" "}
      {side.size > 0 ? (
        <SizeText kind={side.kind} size={side.size} />
      ) : (
        <span className={kindClass(side.kind)}>{side.text}</span>
      )}
    </span>
  );
}
