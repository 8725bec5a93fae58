import { Button, Loading, saveFile } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { answerWords } from "../../../words/answer.ts";
import { answerValuesWords } from "../../../words/answer-values.ts";
import type { LineView } from "../../text/lines.ts";
import type { DeskClient } from "../../worker/desk-client.ts";
import type { TextForm } from "../../worker/text-desk.ts";
import { SearchBar } from "../search-bar.tsx";
import { StretchBar } from "../stretch-bar.tsx";
import { useSearch } from "../use-search.ts";
import { useWindow } from "../use-window.ts";
import { CopyText } from "./copy-text.tsx";
import { ScrollRegion } from "../scroll-region.tsx";

/** CSS pixels; the style sheet says the same. */
const lineHeight = 21;

/** An answer as lines of text, as it came or as it is read best. */
export function TextView(props: {
  readonly desk: DeskClient;
  readonly form: TextForm;
  readonly label: string;
  /** What a file of it is called; absent where it is what came, which is saved elsewhere. */
  readonly file?: string;
}) {
  const { desk, form, label, file } = props;
  const say = useWords(answerValuesWords);
  const sayAnswer = useWords(answerWords);
  const count = useLineCount(desk, form);
  const scroller = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState<number>();
  const read = useCallback((from: number, to: number) => desk.ask("lines", form, from, to), [desk, form]);
  const window = useWindow({
    scroller,
    count: count ?? 0,
    rowHeight: lineHeight,
    read,
    version: count,
    ...(marked === undefined ? {} : { kept: marked }),
  });
  function showLine(line: number): void {
    setMarked(line);
    window.scrollTo(line);
  }
  const search = useSearch(
    useCallback((words) => desk.ask("searchText", form, words), [desk, form]),
    (nth) => void desk.ask("lineFound", nth).then((line) => line !== undefined && showLine(line)),
  );
  if (count === undefined) return <Loading what={say("textOf")} />;
  return (
    <div className="answer-part">
      <SearchBar search={search}>
        <CopyText read={() => desk.ask("wholeText", form)} />
        {file !== undefined && (
          <Button onClick={() => void desk.ask("wholeText", form).then((text) => saveFile(file, text))}>
            {sayAnswer("download")}
          </Button>
        )}
      </SearchBar>
      <ScrollRegion ref={scroller} className="answer-window text-lines" dir="ltr" label={label}>
        <div className="answer-sheet" style={{ blockSize: window.height }}>
          {window.items.map(({ index, start, row }) => (
            <Line key={index} line={row} start={start} marked={index === marked} />
          ))}
        </div>
      </ScrollRegion>
      <StretchBar stretch={window.stretch} />
    </div>
  );
}

function Line(props: {
  readonly line: LineView | undefined;
  /** From the top. CSS pixels. */
  readonly start: number;
  readonly marked: boolean;
}) {
  const { line, start, marked } = props;
  const say = useWords(answerValuesWords);
  return (
    <div className={marked ? "text-line text-line-marked" : "text-line"} style={{ insetBlockStart: start }}>
      <span className="text-number" aria-hidden="true">
        {line?.continues === true ? <span title={say("lineContinues")}>↳</span> : line?.number}
      </span>
      <code>{line?.text}</code>
    </div>
  );
}

function useLineCount(desk: DeskClient, form: TextForm): number | undefined {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    let gone = false;
    void desk.ask("lineCount", form).then(
      (lines) => !gone && setCount(lines),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [desk, form]);
  return count;
}
