import { listAppReports } from "@grantway/api";
import {
  Button,
  type Column,
  Empty,
  ListView,
  NoMatch,
  RelativeTime,
  StateWord,
  Unseen,
} from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useSession } from "../../../../api/api-context.ts";
import { useShownList } from "../../../../list/shown-list.ts";
import { reportsWords } from "../../../../words/reports.ts";
import { CloseReport } from "./close-report.tsx";
import type { AppReport, ShownReports } from "./report.ts";

/** What people reported: why, in whose words, and whether somebody looked. */
export function ReportList(props: {
  readonly shown: ShownReports;
  /** Shows all that are open again; absent where nothing was filtered for. */
  readonly onClear?: (() => void) | undefined;
  /** Whether each says which app it is about. */
  readonly apps: boolean;
}) {
  const { shown, onClear, apps } = props;
  const { status, app } = shown;
  const say = useWords(reportsWords);
  const place = useRef<HTMLDivElement>(null);
  const returnTo = useRef<HTMLElement>(null);
  const [closing, setClosing] = useState<AppReport>();
  const list = useShownList(listAppReports, { query: { status, ...(app === undefined ? {} : { app }) } });
  const columns = useColumns((report, button) => {
    returnTo.current = button;
    setClosing(report);
  });
  return (
    <div ref={place} tabIndex={-1}>
      <ListView
        {...list}
        label={say("list")}
        columns={apps ? columns : columns.filter(({ key }) => key !== "app")}
        keyOf={({ id }) => id}
        nameOf={({ appOf }) => appOf.name}
        filtered={onClear !== undefined}
        empty={
          <Empty title={say("empty")}>
            <p>{say("emptyWhy")}</p>
          </Empty>
        }
        noMatch={
          onClear !== undefined && (
            <NoMatch title={say("noMatch")} clear={{ label: say("showOpen"), onClear }}>
              <p>{say("noMatchWhy")}</p>
            </NoMatch>
          )
        }
      />
      {closing !== undefined && (
        <CloseReport
          report={closing}
          returnTo={returnTo}
          onClosed={() => {
            // Its row is gone: who closed it goes on at the list.
            returnTo.current = place.current;
          }}
          onClose={() => setClosing(undefined)}
        />
      )}
    </div>
  );
}

/** Opens the question, which gives the focus back to this button. */
type OnClosing = (report: AppReport, button: HTMLElement) => void;

function useColumns(onClosing: OnClosing): readonly Column<AppReport>[] {
  const say = useWords(reportsWords);
  const { mayAll } = useSession();
  return [
    { key: "app", head: say("app"), renderCell: renderApp },
    { key: "words", head: say("words"), renderCell: (report) => <Said report={report} /> },
    {
      key: "who",
      head: say("who"),
      renderCell: ({ personName }) => (personName === undefined ? say("nobody") : <bdi>{personName}</bdi>),
    },
    { key: "when", head: say("when"), renderCell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
    {
      key: "state",
      head: say("state"),
      renderCell: (report) =>
        report.status === "open" && mayAll("reviews:write") ? (
          <CloseButton report={report} onClosing={onClosing} />
        ) : (
          <StateOf report={report} />
        ),
    },
  ];
}

function renderApp({ app, appOf }: AppReport) {
  return (
    <Link
      to="/organisations/$organisation/apps/$app"
      params={{ organisation: appOf.publisher.slug, app }}
      search={{ tab: "settings" }}
    >
      <bdi>{appOf.name}</bdi>
    </Link>
  );
}

/** Why, and in the words of who reported it: as they wrote them, and as text. */
function Said({ report: { reason, note } }: { readonly report: AppReport }) {
  const say = useWords(reportsWords);
  return (
    <>
      <span className="report-reason">{say(`reason-${reason}`)}</span>
      {note !== "" && (
        <span className="report-note" dir="auto">
          {note}
        </span>
      )}
    </>
  );
}

function CloseButton(props: { readonly report: AppReport; readonly onClosing: OnClosing }) {
  const { report, onClosing } = props;
  const say = useWords(reportsWords);
  const who = report.personName ?? say("nobody");
  return (
    <Button look="quiet" onClick={({ currentTarget }) => onClosing(report, currentTarget)}>
      {say("close")}
      <Unseen>
        {" "}
        {report.appOf.name}, {who}
      </Unseen>
    </Button>
  );
}

function StateOf({ report: { status, outcome } }: { readonly report: AppReport }) {
  const say = useWords(reportsWords);
  if (outcome === undefined) return <StateWord tone="caution">{say(`state-${status}`)}</StateWord>;
  return <StateWord tone={outcome === "acted" ? "good" : "plain"}>{say(`outcome-${outcome}`)}</StateWord>;
}
