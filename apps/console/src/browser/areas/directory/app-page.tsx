import { showDirectoryApp } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { ThingPage } from "../../frame/thing-page.tsx";
import { preload } from "../../list/preload.ts";
import { directoryWords } from "../../words/directory.ts";
import { AskedRights } from "./asked-rights.tsx";
import { AppFacts } from "./app-facts.tsx";
import { AppPlaces } from "./app-places.tsx";
import type { ShownApp } from "./listed-app.ts";
import { PublisherBadge } from "./publisher-badge.tsx";
import "./directory.css";

const route = getRouteApi("/directory/$slug");

/** Has it read before the page is shown. */
export function preloadApp(slug: string): void {
  preload(showDirectoryApp, { params: { slug } });
}

/** `/directory/…`: one app, what it asks for, and where it can be installed. */
export function AppPage() {
  const say = useWords(directoryWords);
  const { slug } = route.useParams();
  const list = { label: say("title"), link: { to: "/directory" } } as const;
  return (
    <ThingPage
      operation={showDirectoryApp}
      input={{ params: { slug } }}
      known={say("app")}
      title={({ name }) => name}
      above={() => [list]}
      renderLead={renderLead}
      loading={say("loadingApp")}
      gone={{
        title: say("gone"),
        why: say("goneWhy"),
        back: { label: say("back"), link: { to: "/directory" } },
      }}
    >
      {(app) => (
        <div className="app-page">
          <div className="app-page-main">
            <AppPlaces app={app} />
            {app.description.trim() !== "" && <Description text={app.description} />}
            <section className="section">
              <h2>{say("rights")}</h2>
              <AskedRights asks={app.rights} />
            </section>
          </div>
          <AppFacts app={app} />
        </div>
      )}
    </ThingPage>
  );
}

function renderLead(app: ShownApp) {
  return <Lead app={app} />;
}

function Lead({ app }: { readonly app: ShownApp }) {
  const say = useWords(directoryWords);
  return (
    <>
      <p>
        <bdi>{app.summary}</bdi>
      </p>
      <p className="page-lead">
        <span>{say.rich("by", { publisher: <bdi>{app.publisher.name}</bdi> })}</span>
        <PublisherBadge domain={app.domain} />
      </p>
      {app.domain === undefined && <p className="quiet">{say("unverifiedWhy")}</p>}
    </>
  );
}

/** Paragraphs of plain text, as the publisher wrote them. */
function Description({ text }: { readonly text: string }) {
  const say = useWords(directoryWords);
  return (
    <section className="section">
      <h2>{say("about")}</h2>
      <div className="app-description" dir="auto">
        {text}
      </div>
    </section>
  );
}
