import { Button, Failed } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { type ReactNode, use } from "react";
import { answerWords } from "../../words/answer.ts";
import { answerValuesWords } from "../../words/answer-values.ts";
import type { Answer } from "../answer.ts";
import { fileNameOf } from "../content/file-name.ts";
import type { Opened, Opening } from "../worker/opening.ts";
import type { DeskClient } from "../worker/desk-client.ts";
import { SurroundingsContext } from "./answer-context.ts";
import { AnswerTabs } from "./answer-tabs.tsx";
import { HeadersView } from "./headers-view.tsx";
import { PagesBar } from "./pages/pages-bar.tsx";
import { usePages } from "./pages/use-pages.ts";
import { ReadingNotes } from "./reading-notes.tsx";
import { TableView } from "./table/table-view.tsx";
import { TextView } from "./text/text-view.tsx";
import { TreeView } from "./tree/tree-view.tsx";
import type { KnownBody } from "./use-body-facts.ts";
import { useDesk } from "./use-desk.ts";
import { useFollow } from "./use-follow.ts";
import { viewsOf } from "./views.ts";

/** What a body is shown by that a worker has read. */
interface ReadProps {
  readonly answer: Answer;
  readonly known: KnownBody;
  readonly comparison: ReactNode;
}

/** A body that is read: JSON, lines of it, rows, text. */
export function ReadBody(props: ReadProps & { readonly opening: Opening }) {
  const { answer, opening } = props;
  const say = useWords(answerWords);
  const desk = useDesk(answer.body, opening);
  switch (desk.state) {
    case "reading":
      return <Reading part={desk.part} onCancel={desk.cancel} />;
    case "cancelled":
      return (
        <div className="answer-bar" role="status">
          <p>{say("cancelled")}</p>
          <Button onClick={desk.again}>{say("readAgain")}</Button>
        </div>
      );
    case "failed":
      return <Failed message={say("notRead", { message: desk.message })} />;
    case "open":
      return <Open {...props} desk={desk.desk} opened={desk.opened} />;
  }
}

function Reading({ part, onCancel }: { readonly part: number; readonly onCancel: () => void }) {
  const say = useWords(answerWords);
  return (
    <div className="answer-bar answer-reading">
      <label>
        <span className="quiet">{say("reading")}</span>
        <progress max={1} value={part} />
      </label>
      <Button onClick={onCancel}>{say("readingCancel")}</Button>
    </div>
  );
}

function Open(props: ReadProps & { readonly desk: DeskClient; readonly opened: Opened }) {
  const { answer, known, comparison, desk, opened } = props;
  const sayValues = useWords(answerValuesWords);
  const follow = useFollow(answer);
  const pages = usePages(answer, desk, opened, use(SurroundingsContext).paged);
  const name = fileNameOf(answer).replace(/\.[^.]*$/, "");
  const views = viewsOf(known.kind, { body: true, tree: opened.hasTree, table: opened.hasTable });
  // With another page all of it begins anew, but for the table, which grows.
  const key = pages.count;
  return (
    <>
      <ReadingNotes known={known} opened={opened} />
      <PagesBar pages={pages} />
      <AnswerTabs
        views={views}
        comparison={comparison}
        contents={{
          tree: <TreeView key={key} desk={desk} label={sayValues("treeOf")} of={0} onFollow={follow} />,
          table: <TableView desk={desk} pages={pages.count} name={name} onFollow={follow} />,
          text: (
            <TextView
              key={key}
              desk={desk}
              form="formatted"
              label={sayValues("textOf")}
              file={`${name}.${known.kind === "html" ? "txt" : "json"}`}
            />
          ),
          headers: <HeadersView headers={answer.headers} />,
          raw: <TextView key={`${key} raw`} desk={desk} form="plain" label={sayValues("rawOf")} />,
        }}
      />
    </>
  );
}
