import { listAppClients, listAppVersions, showAppVersion, showPublisher } from "@grantway/api";
import { Failed, Loading, Steps } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link, type LinkProps } from "@tanstack/react-router";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useRead } from "../../../../api/queries.ts";
import { portalWords } from "../../../../words/portal.ts";
import { type App, isOpen, type ListedVersion } from "../app.ts";
import { FramingCheck } from "../framing/framing-check.tsx";
import { type CheckStep, checklistOf } from "./checklist.ts";

/** What is to be done next with an app, and what was done. */
export function HomeTab({ app, organisation }: { readonly app: App; readonly organisation: string }) {
  const say = useWords(portalWords);
  const words = useProblemWords();
  const params = { app: app.id };
  const versions = useRead(listAppVersions, { params, query: {} });
  const clients = useRead(listAppClients, { params });
  const publisher = useRead(showPublisher, { params: { organisation } });
  const failed = [versions, clients, publisher].find(({ error }) => error !== null);
  if (failed !== undefined) {
    return <Failed message={words(failed.error)} onRetry={() => void failed.refetch()} />;
  }
  if (versions.data === undefined || clients.data === undefined || publisher.data === undefined) {
    return <Loading what={say("loadingSteps")} />;
  }
  const { items } = versions.data;
  const { organisation: own, domain } = publisher.data;
  const verified = own !== undefined && domain?.verifiedAt !== undefined;
  const steps = checklistOf({ app, versions: items, clients: clients.data.items, verified });
  const number = numberInWork(items);
  return (
    <>
      <NextSteps steps={steps} number={number} app={app.id} organisation={organisation} />
      <HomeFraming app={app.id} version={number} />
    </>
  );
}

/** Whether the page that the version in work opens in a frame lets us do so; nothing where it opens in none. */
function HomeFraming({ app, version }: { readonly app: string; readonly version: number }) {
  const { data } = useRead(showAppVersion, { params: { app, version } });
  if (data === undefined || data.manifest.embed === null) return undefined;
  return <FramingCheck app={app} version={version} />;
}

/** Of the version that is worked on, or else of the newest. */
function numberInWork(versions: readonly ListedVersion[]): number {
  return (versions.find(isOpen) ?? versions[0])?.number ?? 1;
}

function NextSteps(props: {
  readonly steps: readonly CheckStep[];
  readonly number: number;
  readonly app: string;
  readonly organisation: string;
}) {
  const { steps, number, app, organisation } = props;
  const say = useWords(portalWords);
  const next = steps.findIndex(({ done }) => !done);
  return (
    <section className="section">
      <h2>{next < 0 ? say("allDone") : say("nextAction")}</h2>
      <Steps
        steps={steps.map(({ name, done }, place) => ({
          title: say(`step-${name}`),
          state: done ? "done" : place === next ? "current" : "ahead",
          content: !done && (
            <>
              <p>{say(`step-${name}Why`)}</p>
              <div>
                <Link
                  className={place === next ? "button" : "button button-secondary"}
                  {...linkOf(name, { organisation, app, version: String(number) })}
                >
                  {say(`step-${name}Do`)}
                </Link>
              </div>
            </>
          ),
        }))}
      />
    </section>
  );
}

function linkOf(
  name: CheckStep["name"],
  params: { readonly organisation: string; readonly app: string; readonly version: string },
): LinkProps {
  const tab = (one: "clients" | "settings") =>
    ({ to: "/organisations/$organisation/apps/$app", params, search: { tab: one } }) as const;
  switch (name) {
    case "try":
      return tab("clients");
    case "describe":
      return { to: "/organisations/$organisation/apps/$app/versions/$version/edit", params };
    case "domain":
      return { to: "/organisations/$organisation/publisher", params };
    case "live":
      return {
        to: "/organisations/$organisation/apps/$app/new/clients",
        params,
        search: { environment: "live" },
      };
    case "publish":
      return tab("settings");
    case "submit":
    case "release":
      return { to: "/organisations/$organisation/apps/$app/versions/$version", params };
  }
}
