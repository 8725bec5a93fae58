import { Button, StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { answerValuesWords } from "../../../words/answer-values.ts";
import type { Ended } from "../../paging/load-pages.ts";
import type { Pages } from "./use-pages.ts";

/** Brings the pages behind the first one. Nothing is seen of it where an answer has one page and no next. */
export function PagesBar({ pages }: { readonly pages: Pages }) {
  const say = useWords(answerValuesWords);
  const { count, next, loading, ended, load, stop } = pages;
  if (count === 1 && next.outcome === "none" && !loading && ended === undefined) return null;
  return (
    <div className="answer-bar pages-bar">
      <span>{say("pages", { count })}</span>
      {next.outcome === "there" && !loading && (
        <>
          <Button onClick={() => load(false)}>{say("nextPage")}</Button>
          <Button onClick={() => load(true)}>{say("loadAll")}</Button>
        </>
      )}
      <span role="status" className="quiet">
        {loading ? say("loadingPage", { page: count + 1 }) : <Outcome pages={pages} />}
      </span>
      {loading && <Button onClick={stop}>{say("stopLoading")}</Button>}
    </div>
  );
}

function Outcome({ pages: { count, next, ended } }: { readonly pages: Pages }) {
  const say = useWords(answerValuesWords);
  if (next.outcome === "outside") return <Caution>{say("pageOutside", { url: next.named })}</Caution>;
  if (ended === undefined || (ended.why === "bound" && next.outcome === "none")) return null;
  if (ended.why === "all") return say("allLoaded");
  if (ended.why === "bound") return say("boundReached", { count });
  return ended.why === "stopped" ? say("loadingStopped") : <Trouble ended={ended} />;
}

function Trouble({
  ended,
}: {
  readonly ended: Exclude<Ended, { readonly why: "all" | "bound" | "stopped" }>;
}) {
  const say = useWords(answerValuesWords);
  switch (ended.why) {
    case "again":
      return <Caution>{say("pagesAgain")}</Caution>;
    case "outside":
      return <Caution>{say("pageOutside", { url: ended.named })}</Caution>;
    case "refused":
      return <Caution>{say("pageRefused", { status: ended.status })}</Caution>;
    case "failed":
      return <Caution>{say("pageFailed", { message: ended.message })}</Caution>;
  }
}

function Caution({ children }: { readonly children: string }) {
  return <StateWord tone="caution">{children}</StateWord>;
}
