import { useWords } from "@grantway/words/react";
import { type ReactNode, useMemo } from "react";
import { answerValuesWords } from "../../words/answer-values.ts";
import type { Answer } from "../answer.ts";
import type { Opening } from "../worker/opening.ts";
import { AnswerTabs } from "./answer-tabs.tsx";
import { EventsView } from "./events/events-view.tsx";
import { useEvents } from "./events/use-events.ts";
import { HeadersView } from "./headers-view.tsx";
import { FileView } from "./media/file-view.tsx";
import { ImageView } from "./media/image-view.tsx";
import { MediaView } from "./media/media-view.tsx";
import { ReadingNotes } from "./reading-notes.tsx";
import { HexView } from "./text/hex-view.tsx";
import { TextView } from "./text/text-view.tsx";
import type { KnownBody } from "./use-body-facts.ts";
import { useDesk } from "./use-desk.ts";
import { viewsOf } from "./views.ts";

/** What a body is shown by that is not read but seen, heard or saved; or that is still coming. */
interface ShownProps {
  readonly answer: Answer;
  readonly known: KnownBody;
  readonly comparison: ReactNode;
}

const has = { body: true, tree: false, table: false } as const;

/** An image, a sound, a file. */
export function ShownBody({ answer, known, comparison }: ShownProps) {
  const { body, headers, size } = answer;
  const { kind, type } = known;
  return (
    <>
      <ReadingNotes known={known} />
      <AnswerTabs
        views={viewsOf(kind, has)}
        comparison={comparison}
        contents={{
          image: <ImageView body={body} type={type.essence} />,
          media: <MediaView body={body} type={type.essence} kind={kind === "video" ? "video" : "audio"} />,
          file: <FileView type={type.essence} size={size} />,
          headers: <HeadersView headers={headers} />,
          raw: <RawBody body={body} kind="bytes" />,
        }}
      />
    </>
  );
}

/** Events, or lines that still come. */
export function StreamBody({ answer, known, comparison }: ShownProps) {
  const events = useEvents(answer, known.kind === "lines" ? "lines" : "events");
  const views = answer.live === undefined ? viewsOf("events", has) : (["events", "headers"] as const);
  return (
    <AnswerTabs
      views={views}
      comparison={comparison}
      contents={{
        events: <EventsView events={events} />,
        headers: <HeadersView headers={answer.headers} />,
        raw: <RawBody body={answer.body} kind="text" />,
      }}
    />
  );
}

/** Read when somebody wants to see it, and not before. */
function RawBody({ body, kind }: { readonly body: Blob; readonly kind: "text" | "bytes" }) {
  const say = useWords(answerValuesWords);
  const desk = useDesk(
    body,
    useMemo((): Opening => ({ kind, charset: undefined }), [kind]),
  );
  if (desk.state !== "open") return <p role="status">{say("formatting")}</p>;
  return kind === "bytes" ? (
    <HexView desk={desk.desk} />
  ) : (
    <TextView desk={desk.desk} form="plain" label={say("rawOf")} />
  );
}
