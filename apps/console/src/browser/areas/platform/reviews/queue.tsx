import { listReviews } from "@grantway/api";
import { type Column, Empty, ListView, RelativeTime, StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { useShownList } from "../../../list/shown-list.ts";
import { reportsWords } from "../../../words/reports.ts";
import { reviewsWords } from "../../../words/reviews.ts";
import { PublisherName } from "./publisher-name.tsx";
import { OpenReports } from "./reports/open-reports.tsx";
import { checksOf, type Review, riskTones } from "./review.ts";

/** What waits, the longest first. */
export function Queue() {
  const say = useWords(reviewsWords);
  const sayOfReports = useWords(reportsWords);
  const shown = useShownList(listReviews, { query: {} });
  const columns: readonly Column<Review>[] = [
    {
      key: "app",
      head: say("app"),
      renderCell: ({ app, version: { number, manifest } }) => (
        <Link to="/reviews/$app/$version" params={{ app: app.id, version: String(number) }}>
          {say("versionOf", { name: manifest.name, number })}
        </Link>
      ),
    },
    {
      key: "publisher",
      head: say("publisher"),
      renderCell: ({ publisher }) => <PublisherName publisher={publisher} />,
    },
    {
      key: "changed",
      head: say("changed"),
      renderCell: ({ before, difference: { changes } }) => {
        if (before === undefined) return say("firstVersion");
        return say("toReview", { count: changes.filter(({ kind }) => kind === "review").length });
      },
    },
    {
      key: "risk",
      head: say("risk"),
      renderCell: ({ risk }) => <StateWord tone={riskTones[risk]}>{say(`risk-${risk}`)}</StateWord>,
    },
    { key: "checks", head: say("checks"), renderCell: ({ version }) => <Checks version={version} /> },
    {
      key: "reports",
      head: sayOfReports("tab"),
      renderCell: ({ app, openReports }) => <OpenReports app={app} count={openReports} />,
    },
    {
      key: "waits",
      head: say("waits"),
      renderCell: ({ version: { submittedAt } }) =>
        submittedAt === undefined ? say("unknown") : <RelativeTime at={submittedAt} />,
    },
  ];
  return (
    <ListView
      {...shown}
      label={say("tabQueue")}
      columns={columns}
      keyOf={({ app, version }) => `${app.id} ${version.number}`}
      nameOf={({ app }) => app.name}
      filtered={false}
      empty={
        <Empty title={say("empty")}>
          <p>{say("emptyWhy")}</p>
        </Empty>
      }
      noMatch={undefined}
    />
  );
}

function Checks({ version }: { readonly version: Review["version"] }) {
  const say = useWords(reviewsWords);
  const found = checksOf(version);
  if (found === "waiting") {
    return (
      <StateWord tone="plain" icon="waiting">
        {say("checksWaiting")}
      </StateWord>
    );
  }
  if (found === "good") return <StateWord tone="good">{say("checksGood")}</StateWord>;
  return <StateWord tone="caution">{say("checksBad", { count: found })}</StateWord>;
}
