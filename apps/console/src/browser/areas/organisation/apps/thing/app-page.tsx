import { showApp } from "@grantway/api";
import { StateWord, Tabs } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useSession } from "../../../../api/api-context.ts";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { developersWords } from "../../../../words/developers.ts";
import { portalWords } from "../../../../words/portal.ts";
import { appTabs } from "../addresses.ts";
import { type App, appTones } from "../app.ts";
import { ClientsTab } from "./clients-tab.tsx";
import { HomeTab } from "./home-tab.tsx";
import { SettingsTab } from "./settings-tab.tsx";
import { VersionsTab } from "./versions-tab.tsx";
import { InstallationsTab } from "../installations/installations-tab.tsx";
import { WebhooksTab } from "../webhooks/webhooks-tab.tsx";

const route = getRouteApi("/organisations/$organisation/apps/$app");

/** `/organisations/$organisation/apps/$app`. */
export function AppPage() {
  const say = useWords(portalWords);
  const { organisation, app: id } = route.useParams();
  const list = {
    label: say("title"),
    link: { to: "/organisations/$organisation/apps", params: { organisation } },
  } as const;
  return (
    <ThingPage
      operation={showApp}
      input={{ params: { app: id } }}
      known={say("app")}
      title={({ name }) => name}
      above={() => [list]}
      renderLead={(app) => (
        <>
          <StateWord tone={appTones[app.status]}>{say(`app-${app.status}`)}</StateWord>
          {app.suspendedBy !== undefined && <Suspension app={app} />}
        </>
      )}
      loading={say("loadingOne")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: { ...list, label: say("backToList") } }}
    >
      {(app) => <AppTabs app={app} organisation={organisation} />}
    </ThingPage>
  );
}

function Suspension({ app: { suspendedBy, suspensionReason = "" } }: { readonly app: App }) {
  const say = useWords(portalWords);
  return (
    <p>
      {say(suspendedBy === "platform" ? "suspendedByPlatform" : "suspendedByPublisher")}{" "}
      {suspensionReason !== "" && <q>{suspensionReason}</q>}
    </p>
  );
}

function AppTabs({ app, organisation }: { readonly app: App; readonly organisation: string }) {
  const say = useWords(portalWords);
  const sayMore = useWords(developersWords);
  const navigate = route.useNavigate();
  const { mayIn, mayAll } = useSession();
  const { tab = "home" } = route.useSearch();
  const mayChange = mayIn(organisation, "apps:write") || mayAll("reviews:write");
  const there = { app, organisation };
  const contents = {
    home: { label: say("tabHome"), content: <HomeTab {...there} /> },
    versions: { label: say("tabVersions"), content: <VersionsTab {...there} /> },
    clients: { label: say("tabClients"), content: <ClientsTab {...there} /> },
    installations: { label: sayMore("tabInstallations"), content: <InstallationsTab {...there} /> },
    webhooks: { label: say("tabWebhooks"), content: <WebhooksTab {...there} /> },
    settings: { label: say("tabSettings"), content: <SettingsTab {...there} /> },
  };
  const hidden = { webhooks: !mayIn(organisation, "webhooks:read"), settings: !mayChange };
  const shown = appTabs.filter((one) => !(one in hidden && hidden[one as keyof typeof hidden]));
  return (
    <Tabs
      label={say("tabs", { name: app.name })}
      tabs={shown.map((name) => ({ name, ...contents[name] }))}
      shown={shown.some((one) => one === tab) ? tab : "home"}
      onShow={(next) =>
        void navigate({
          search: { tab: appTabs.find((one) => one === next) },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
