import { showReview } from "@grantway/api";
import { Fact, Facts, RelativeTime, StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ThingPage } from "../../../frame/thing-page.tsx";
import { portalWords } from "../../../words/portal.ts";
import { reportsWords } from "../../../words/reports.ts";
import { reviewsWords } from "../../../words/reviews.ts";
import { versionTones } from "../../organisation/apps/app.ts";
import { AskedList } from "../../organisation/apps/versions/asked-list.tsx";
import { ChecksList } from "../../organisation/apps/versions/checks-list.tsx";
import { DifferenceList } from "../../organisation/apps/versions/difference-list.tsx";
import { PublisherName } from "./publisher-name.tsx";
import { OpenReports } from "./reports/open-reports.tsx";
import { ReportList } from "./reports/report-list.tsx";
import { ReviewActions } from "./review-actions.tsx";
import { type Review, riskTones } from "./review.ts";
import "./reviews.css";

const route = getRouteApi("/reviews/$app/$version");

/** `/reviews/$app/$version`: everything one decides by, and the decision. */
export function ReviewPage() {
  const say = useWords(reviewsWords);
  const sayOfApps = useWords(portalWords);
  const { app, version } = route.useParams();
  const list = { label: say("title"), link: { to: "/reviews" } } as const;
  return (
    <ThingPage
      operation={showReview}
      input={{ params: { app, version: Number(version) } }}
      known={sayOfApps("version", { number: Number(version) })}
      title={({ version: { manifest, number } }) => say("versionOf", { name: manifest.name, number })}
      above={() => [list]}
      renderLead={({ version: { status } }) => (
        <StateWord tone={versionTones[status]}>{sayOfApps(`version-${status}`)}</StateWord>
      )}
      renderAction={(review) => <ReviewActions review={review} />}
      loading={say("loadingOne")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: { ...list, label: say("backToList") } }}
    >
      {(review) => <About review={review} />}
    </ThingPage>
  );
}

function About({ review }: { readonly review: Review }) {
  const say = useWords(reviewsWords);
  const sayOfReports = useWords(reportsWords);
  const { version, before, difference } = review;
  const { decision } = version;
  return (
    <>
      {decision !== undefined && (
        <section className="panel">
          <h2>{say(version.status === "rejected" ? "rejectedWhy" : "approvedWhy")}</h2>
          {decision.reason !== "" && <blockquote>{decision.reason}</blockquote>}
          <p className="quiet">
            <RelativeTime at={decision.at} />
          </p>
        </section>
      )}
      <ReviewFacts review={review} />
      <section className="section">
        <h2>{before === undefined ? say("allNew") : say("changedSince", { number: before.number })}</h2>
        <DifferenceList difference={difference} first={before === undefined} />
      </section>
      <section className="section">
        <h2>{say("asks")}</h2>
        <AskedList asks={version.asks} />
      </section>
      {review.openReports > 0 && (
        <section className="section">
          <h2>{sayOfReports("ofApp")}</h2>
          <ReportList shown={{ status: "open", app: review.app.id }} apps={false} />
        </section>
      )}
      <section className="section">
        <h2>{say("checks")}</h2>
        <ChecksList checks={version.checks} checkedAt={version.checkedAt} />
      </section>
    </>
  );
}

function ReviewFacts({ review: { app, publisher, risk, openReports } }: { readonly review: Review }) {
  const sayOfReports = useWords(reportsWords);
  const say = useWords(reviewsWords);
  const sayOfApps = useWords(portalWords);
  return (
    <Facts>
      <Fact label={say("publisher")}>
        <PublisherName publisher={publisher} />
      </Fact>
      <Fact label={say("publisherSince")}>
        <RelativeTime at={publisher.createdAt} />
      </Fact>
      <Fact label={say("app")}>
        <Link
          to="/organisations/$organisation/apps/$app"
          params={{ organisation: publisher.slug, app: app.id }}
        >
          <bdi>{app.name}</bdi>
        </Link>
      </Fact>
      <Fact label={sayOfApps("visibility")}>{sayOfApps(app.visibility)}</Fact>
      <Fact label={say("risk")}>
        <StateWord tone={riskTones[risk]}>{say(`risk-${risk}`)}</StateWord>
      </Fact>
      <Fact label={sayOfReports("tab")}>
        <OpenReports app={app} count={openReports} />
      </Fact>
    </Facts>
  );
}
