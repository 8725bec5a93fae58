import { compareAppVersion, showAppVersion } from "@grantway/api";
import { Failed, Loading, RelativeTime, StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useRead } from "../../../../api/queries.ts";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { portalWords } from "../../../../words/portal.ts";
import { type Version, versionTones } from "../app.ts";
import { AskedList } from "./asked-list.tsx";
import { ChecksList } from "./checks-list.tsx";
import { DifferenceList } from "./difference-list.tsx";
import { VersionActions } from "./version-actions.tsx";

const route = getRouteApi("/organisations/$organisation/apps/$app/versions/$version");

/** `/organisations/$organisation/apps/$app/versions/$version`: what it says, what is different, and what people will be asked. */
export function VersionPage() {
  const say = useWords(portalWords);
  const { organisation, app, version } = route.useParams();
  const number = Number(version);
  const list = {
    label: say("title"),
    link: { to: "/organisations/$organisation/apps", params: { organisation } },
  } as const;
  const ofApp = { to: "/organisations/$organisation/apps/$app", params: { organisation, app } } as const;
  return (
    <ThingPage
      operation={showAppVersion}
      input={{ params: { app, version: number } }}
      known={say("version", { number })}
      title={({ number: shown }) => say("version", { number: shown })}
      above={(shown) => [
        list,
        { label: shown?.manifest.name ?? say("app"), link: { ...ofApp, search: { tab: "versions" } } },
      ]}
      renderLead={({ status, submittedAt }) => (
        <>
          <StateWord tone={versionTones[status]}>{say(`version-${status}`)}</StateWord>
          {submittedAt !== undefined && (
            <p className="quiet">{say.rich("submittedAt", { when: <RelativeTime at={submittedAt} /> })}</p>
          )}
        </>
      )}
      renderAction={(shown) => <VersionActions organisation={organisation} app={app} version={shown} />}
      loading={say("loadingVersion")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: { ...list, label: say("backToList") } }}
    >
      {(shown) => <About app={app} version={shown} />}
    </ThingPage>
  );
}

function About({ app, version }: { readonly app: string; readonly version: Version }) {
  const say = useWords(portalWords);
  const { status, decision, asks, checks, checkedAt, number } = version;
  return (
    <>
      {decision !== undefined && decision.reason !== "" && (
        <section className="panel">
          <h2>{say(status === "rejected" ? "whyRejected" : "whatTheySaid")}</h2>
          <blockquote>{decision.reason}</blockquote>
          <p className="quiet">
            <RelativeTime at={decision.at} />
          </p>
        </section>
      )}
      <Difference app={app} version={number} />
      <section className="section">
        <h2>{say("peopleAsked")}</h2>
        <AskedList asks={asks} />
      </section>
      {(status === "submitted" || checks.length > 0) && (
        <section className="section">
          <h2>{say("checks")}</h2>
          <ChecksList checks={checks} checkedAt={checkedAt} />
        </section>
      )}
    </>
  );
}

function Difference({ app, version }: { readonly app: string; readonly version: number }) {
  const say = useWords(portalWords);
  const words = useProblemWords();
  const { data, error, refetch } = useRead(compareAppVersion, { params: { app, version }, query: {} });
  return (
    <section className="section">
      <h2>
        {data?.from === undefined ? say("differenceFirst") : say("differenceFrom", { number: data.from })}
      </h2>
      {error !== null && <Failed message={words(error)} onRetry={() => void refetch()} />}
      {data === undefined ? (
        error === null && <Loading what={say("loadingDifference")} />
      ) : (
        <DifferenceList difference={data} first={data.from === undefined} />
      )}
    </section>
  );
}
