import { useWords } from "@grantway/words/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { answerValuesWords } from "../../../words/answer-values.ts";
import type { DeskClient } from "../../worker/desk-client.ts";
import { StretchBar } from "../stretch-bar.tsx";
import { useWindow } from "../use-window.ts";
import { ScrollRegion } from "../scroll-region.tsx";

/** CSS pixels; the style sheet says the same. */
const lineHeight = 21;

/** An answer that is no text, byte by byte. */
export function HexView({ desk }: { readonly desk: DeskClient }) {
  const say = useWords(answerValuesWords);
  const scroller = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(0);
  useEffect(() => void desk.ask("hexCount").then(setCount), [desk]);
  const read = useCallback((from: number, to: number) => desk.ask("hexRows", from, to), [desk]);
  const window = useWindow({ scroller, count, rowHeight: lineHeight, read, version: count });
  return (
    <div className="answer-part">
      <ScrollRegion ref={scroller} className="answer-window text-lines" dir="ltr" label={say("bytesOf")}>
        <div className="answer-sheet" style={{ blockSize: window.height }}>
          {window.items.map(({ index, start, row }) => (
            <div key={index} className="text-line hex-line" style={{ insetBlockStart: start }}>
              <span className="text-number">{row?.offset.toString(16).padStart(8, "0")}</span>
              <code className="hex-bytes">{row?.bytes}</code>
              <code>{row?.letters}</code>
            </div>
          ))}
        </div>
      </ScrollRegion>
      <StretchBar stretch={window.stretch} />
    </div>
  );
}
