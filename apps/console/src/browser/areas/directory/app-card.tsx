import { StateWord } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { directoryWords } from "../../words/directory.ts";
import { AppMark } from "./app-mark.tsx";
import type { ListedApp } from "./listed-app.ts";
import { PublisherBadge } from "./publisher-badge.tsx";
import { useGlance } from "./use-glance.ts";

/** An app at a glance: what it is, who publishes it, and how much it asks for. */
export function AppCard({ app }: { readonly app: ListedApp }) {
  const { slug, name, summary, publisher, domain, asks } = app;
  const say = useWords(directoryWords);
  const glance = useGlance();
  return (
    <article className="app-card">
      <div className="app-card-head">
        <AppMark app={app} />
        <div>
          <h2>
            <Link to="/directory/$slug" params={{ slug }} preload="intent" className="app-card-link">
              <bdi>{name}</bdi>
            </Link>
          </h2>
          <p className="quiet">{say.rich("by", { publisher: <bdi>{publisher.name}</bdi> })}</p>
        </div>
      </div>
      <p>
        <bdi>{summary}</bdi>
      </p>
      <ul className="app-card-facts">
        <li>
          <PublisherBadge domain={domain} />
        </li>
        <li>{glance(asks)}</li>
        {asks.high > 0 && (
          <li>
            <StateWord tone="caution">{say("highRisk")}</StateWord>
          </li>
        )}
      </ul>
    </article>
  );
}
