import { showInstallation } from "@grantway/api";
import { Tabs } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useSession } from "../../../api/api-context.ts";
import { ThingPage } from "../../../frame/thing-page.tsx";
import { preload } from "../../../list/preload.ts";
import { installedWords } from "../../../words/installed.ts";
import { PublisherBadge } from "../../directory/publisher-badge.tsx";
import { installationTabs } from "../addresses.ts";
import { HealthWord } from "../health-word.tsx";
import type { Installed } from "../installation.ts";
import { OpenInstalled } from "../open-installed.tsx";
import { ActivityTab } from "./activity-tab.tsx";
import { DangerTab } from "./danger-tab.tsx";
import { DeliveriesTab } from "./deliveries-tab.tsx";
import { ReceiptsTab } from "./receipts-tab.tsx";
import { RightsTab } from "./rights-tab.tsx";
import "../../directory/directory.css";
import "../installed.css";

type TabName = (typeof installationTabs)[number];

/** Has it read before the page is shown. */
export function preloadInstallation(id: string): void {
  preload(showInstallation, { params: { installation: id } });
}

/** An installed app: what it may do and does, what it was told, what was agreed to, and how it stops. */
export function InstallationPage(props: {
  readonly id: string;
  /** In whose name it is looked at, by its slug; absent for a person's own. */
  readonly organisation: string | undefined;
  readonly tab: TabName | undefined;
  readonly onTab: (tab: TabName | undefined) => void;
}) {
  const { id, organisation, tab = "rights", onTab } = props;
  const say = useWords(installedWords);
  const { may: mayThere, mayIn, organisations } = useSession();
  const maySeeAudit = mayThere("audit:read");
  const list =
    organisation === undefined
      ? ({ label: say("mine"), link: { to: "/installed" } } as const)
      : ({
          label: say("theirs"),
          link: { to: "/organisations/$organisation/installed", params: { organisation } },
        } as const);

  /** Whether this person decides about it: it is theirs, or their organisation's and they may. */
  function decides(installation: Installed): boolean {
    const place = installation.organisationOf?.slug;
    return place === undefined || mayIn(place, "installations:write");
  }

  function tabsOf(installation: Installed) {
    const may = decides(installation);
    const contents = {
      rights: <RightsTab installation={installation} locked={!may} />,
      activity: <ActivityTab installation={installation} />,
      deliveries: <DeliveriesTab installation={installation} />,
      receipts: <ReceiptsTab installation={installation} />,
      danger: <DangerTab installation={installation} back={list.link} />,
    } as const;
    return installationTabs
      .filter((name) => name !== "danger" || may)
      .filter((name) => name !== "activity" || maySeeAudit)
      .filter(
        (name) =>
          name !== "deliveries" ||
          organisations.some(({ permissions }) => permissions.includes("webhooks:read")),
      )
      .map((name) => ({ name, label: say(`tab-${name}`), content: contents[name] }));
  }

  return (
    <ThingPage
      operation={showInstallation}
      input={{ params: { installation: id } }}
      known={say("app")}
      title={({ appOf }) => appOf.name}
      above={() => [list]}
      renderLead={renderLead}
      renderAction={renderAction}
      loading={say("loadingApp")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: list }}
    >
      {(installation) => {
        const tabs = tabsOf(installation);
        return (
          <Tabs
            label={say("tabs", { name: installation.appOf.name })}
            tabs={tabs}
            shown={tabs.some(({ name }) => name === tab) ? tab : "rights"}
            onShow={(name) => {
              const next = installationTabs.find((one) => one === name);
              onTab(next === "rights" ? undefined : next);
            }}
          />
        );
      }}
    </ThingPage>
  );
}

function renderAction({ id }: Installed) {
  return <OpenInstalled installation={id} />;
}

function renderLead(installation: Installed) {
  return <Lead installation={installation} />;
}

function Lead({ installation }: { readonly installation: Installed }) {
  const say = useWords(installedWords);
  const { appOf, organisationOf } = installation;
  return (
    <p className="page-lead">
      <HealthWord installed={installation} />
      <bdi>{appOf.publisher}</bdi>
      <PublisherBadge domain={appOf.domain} />
      {organisationOf === undefined ? (
        say("forYourself")
      ) : (
        <span>{say.rich("in", { place: <bdi>{organisationOf.name}</bdi> })}</span>
      )}
    </p>
  );
}
