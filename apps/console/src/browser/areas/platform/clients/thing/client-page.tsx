import { showActivity, showClient } from "@grantway/api";
import { StateWord, Tabs } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useSession } from "../../../../api/api-context.ts";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { preload } from "../../../../list/preload.ts";
import { clientsWords } from "../../../../words/clients.ts";
import { clientTabs } from "../client-tabs.ts";
import { type Client, kindOf } from "../model/client.ts";
import { ClientActions } from "./client-actions.tsx";
import { ConnectTab } from "./connect-tab.tsx";
import { DangerTab } from "./danger-tab.tsx";
import { LegacyRemark } from "./legacy-remark.tsx";
import { OriginRemark } from "./origin-remark.tsx";
import { OwnerName } from "./owner-name.tsx";
import { SecretsTab } from "./secrets-tab.tsx";
import { SettingsTab } from "./settings-tab.tsx";
import { activityDays, UseTab } from "./use-tab.tsx";

const route = getRouteApi("/clients/$id");

/** Has what the first tab shows read before it is shown. */
export function preloadClient(id: string): void {
  preload(showClient, { params: { id } });
  preload(showActivity, { params: { id }, query: { days: activityDays } });
}

/** `/clients/$id`. */
export function ClientPage() {
  const say = useWords(clientsWords);
  const { id } = route.useParams();
  const list = { label: say("title"), link: { to: "/clients" } } as const;
  return (
    <ThingPage
      operation={showClient}
      input={{ params: { id } }}
      known={id}
      title={({ name }) => name}
      above={() => [list]}
      renderLead={(client) => (
        <>
          <StateWord tone={client.status === "active" ? "good" : "caution"}>{say(client.status)}</StateWord>
          <p className="quiet">{say(`${kindOf(client)}What`)}</p>
          <OriginRemark origin={client.origin} verified={client.verified} />
          <LegacyRemark grantTypes={client.grantTypes} />
          {client.owner !== undefined && (
            <p className="quiet">{say.rich("ownedBy", { owner: <OwnerName client={client} /> })}</p>
          )}
        </>
      )}
      renderAction={(client) => <ClientActions client={client} />}
      loading={say("loadingOne")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: { ...list, label: say("backToList") } }}
    >
      {(client) => <ClientTabs client={client} />}
    </ThingPage>
  );
}

function ClientTabs({ client }: { readonly client: Client }) {
  const say = useWords(clientsWords);
  const navigate = route.useNavigate();
  const { may } = useSession();
  const { tab = "use" } = route.useSearch();
  const shown = clientTabs.filter((one) => may("clients:write") || one !== "danger");
  const contents = {
    use: { label: say("tabUse"), content: <UseTab client={client} /> },
    settings: { label: say("tabSettings"), content: <SettingsTab client={client} /> },
    secrets: { label: say("tabSecrets"), content: <SecretsTab client={client} /> },
    connect: { label: say("tabConnect"), content: <ConnectTab client={client} /> },
    danger: { label: say("tabDanger"), content: <DangerTab client={client} /> },
  };
  return (
    <Tabs
      label={say("tabs", { name: client.name })}
      tabs={shown.map((name) => ({ name, ...contents[name] }))}
      shown={shown.includes(tab) ? tab : "use"}
      onShow={(next) =>
        void navigate({
          search: { tab: clientTabs.find((one) => one === next) },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
