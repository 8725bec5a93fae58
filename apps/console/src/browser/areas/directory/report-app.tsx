import { ApiProblem, reportApp } from "@grantway/api";
import { reportProblems, reportReasons } from "@grantway/platform/form-rules";
import { longestNote } from "@grantway/protocol/form-rules";
import { useReturnFocus, useTelling } from "@grantway/ui/frame";
import {
  ActionButton,
  Button,
  Dialog,
  Failed,
  LongTextField,
  RadioField,
  RelativeTime,
} from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { useProblemWords } from "../../api/problem-words.ts";
import { useChange } from "../../api/queries.ts";
import { reportsWords } from "../../words/reports.ts";
import type { ShownApp } from "./listed-app.ts";

/** A day has so many seconds that who must wait longer than this waits for it. */
const untilAnotherMinute = 60;

/** The way to report an app to those who review apps, and that one has done so. */
export function ReportApp({ app }: { readonly app: ShownApp }) {
  const say = useWords(reportsWords);
  const [asking, setAsking] = useState(false);
  if (app.reportedAt === undefined) {
    return (
      <p>
        <Button onClick={() => setAsking(true)}>{say("reportApp")}</Button>
        {asking && <ReportDialog app={app} onClose={() => setAsking(false)} />}
      </p>
    );
  }
  return (
    <section className="panel">
      <h2>{say("reported")}</h2>
      <p>
        <RelativeTime at={app.reportedAt} />
      </p>
      <p className="quiet">{say("reportedWhy")}</p>
    </section>
  );
}

function ReportDialog({ app, onClose }: { readonly app: ShownApp; readonly onClose: () => void }) {
  const say = useWords(reportsWords);
  const { tell } = useTelling();
  const returnTo = useReturnFocus(true);
  const problemWords = useReportProblemWords();
  const report = useChange(reportApp, { touches: ["directory", "reviews", "apps"] });
  const [chosen, setChosen] = useState("");
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<string>();
  const reason = reportReasons.find((one) => one === chosen);
  const problems = reportProblems({ reason, note });
  const errors = tried ? problems : [];
  const noteRule = errors.find(({ path }) => path[0] === "note")?.rule;

  async function act(): Promise<void> {
    setTried(true);
    setFailure(undefined);
    if (problems.length > 0 || reason === undefined) return;
    const said = note.trim();
    try {
      await report.mutateAsync({
        params: { slug: app.slug },
        body: { reason, ...(said === "" ? {} : { note: said }) },
      });
      onClose();
      tell({ tone: "success", text: say("sent", { app: app.name }) });
    } catch (error) {
      setFailure(problemWords(error));
    }
  }

  return (
    <Dialog
      open
      title={say("reportTitle", { app: app.name })}
      onClose={onClose}
      returnTo={returnTo}
      action={
        <ActionButton look="main" busy={say("sending")} onAct={act}>
          {say("send")}
        </ActionButton>
      }
    >
      <p>{say("reportWhat")}</p>
      <RadioField
        label={say("why")}
        options={reportReasons.map((one) => ({ value: one, label: say(`reason-${one}`) }))}
        value={chosen}
        onChange={setChosen}
        error={errors.some(({ path }) => path[0] === "reason") ? say("chooseReason") : undefined}
      />
      <LongTextField
        label={say("note")}
        hint={say("noteHint", { most: longestNote })}
        prose
        required={reason === "other"}
        value={note}
        onChange={setNote}
        error={useNoteError(noteRule)}
      />
      {failure !== undefined && <Failed message={failure} />}
    </Dialog>
  );
}

function useNoteError(rule: string | undefined): string | undefined {
  const say = useWords(reportsWords);
  if (rule === undefined) return undefined;
  if (rule === "missing") return say("noteMissing");
  return rule === "too-long" ? say("noteTooLong", { most: longestNote }) : say("notePlain");
}

/** Words for a report that was refused: a wait of hours is told as what it is. */
function useReportProblemWords(): (error: unknown) => string {
  const say = useWords(reportsWords);
  const words = useProblemWords();
  return (error) => {
    const isDay =
      error instanceof ApiProblem &&
      error.type === "too-many-requests" &&
      (error.retryAfter ?? 0) > untilAnotherMinute;
    return isDay ? say("tooMany") : words(error);
  };
}
