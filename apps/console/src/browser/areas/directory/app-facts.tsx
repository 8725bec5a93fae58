import { Fact, Facts, RelativeTime } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { directoryWords } from "../../words/directory.ts";
import { categories } from "@grantway/platform/form-rules";
import type { ShownApp } from "./listed-app.ts";
import { ReportApp } from "./report-app.tsx";

const links = ["homepage", "privacyPolicy", "termsOfService", "support"] as const;

/** What is to be known of an app besides: whose it is, since when, how it acts, and where to read more. */
export function AppFacts({ app }: { readonly app: ShownApp }) {
  const say = useWords(directoryWords);
  const { actsAs, domain, publisher, createdAt, installations } = app;
  const category = categories.find((one) => one === app.category) ?? "other";
  const given = links.filter((link) => hostOf(app[link]) !== undefined);
  return (
    <aside className="app-page-side">
      <section className="panel">
        <h2>{say("publisher")}</h2>
        <Facts>
          <Fact label={say("publisher")}>
            <bdi>{publisher.name}</bdi>
          </Fact>
          {domain !== undefined && (
            <Fact label={say("domain")}>
              <bdi>{domain}</bdi>
            </Fact>
          )}
          <Fact label={say("category")}>{say(`category-${category}`)}</Fact>
          <Fact label={say("since")}>
            <RelativeTime at={createdAt} />
          </Fact>
          <Fact label={say("installations")}>{say("installedTimes", { count: installations })}</Fact>
        </Facts>
      </section>
      <section className="panel">
        <h2>{say("who")}</h2>
        {actsAs.includes("app") && <p>{say("actsApp")}</p>}
        {actsAs.includes("person") && <p>{say("actsPerson")}</p>}
      </section>
      {given.length > 0 && (
        <section className="panel">
          <h2>{say("links")}</h2>
          <ul className="plain">
            {given.map((link) => (
              <li key={link}>
                <a href={app[link]} target="_blank" rel="noopener noreferrer nofollow">
                  {say(link)}
                </a>{" "}
                <span className="quiet">{say("elsewhere", { host: hostOf(app[link]) ?? "" })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ReportApp app={app} />
    </aside>
  );
}

/** The host of an address of theirs; `undefined` for what is not to be followed. */
function hostOf(address: string): string | undefined {
  const url = URL.parse(address);
  return url?.protocol === "https:" ? url.host : undefined;
}
