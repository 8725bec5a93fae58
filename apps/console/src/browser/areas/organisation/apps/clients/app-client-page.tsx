import { addAppClientSecret, removeAppClientSecret, showAppClient } from "@grantway/api";
import { StateWord, Tabs } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useSession } from "../../../../api/api-context.ts";
import { useChange } from "../../../../api/queries.ts";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { clientsWords } from "../../../../words/clients.ts";
import { portalWords } from "../../../../words/portal.ts";
import { kindOf } from "../../../platform/clients/model/client.ts";
import { ConnectTab } from "../../../platform/clients/thing/connect-tab.tsx";
import { Secrets } from "../../../platform/clients/thing/secrets-tab.tsx";
import { appClientTabs } from "../addresses.ts";
import type { AppClient } from "../app.ts";
import { AppClientDanger } from "./app-client-danger.tsx";
import { AppClientSettings } from "./app-client-settings.tsx";
import { AppClientUse } from "./app-client-use.tsx";

const route = getRouteApi("/organisations/$organisation/apps/$app/clients/$client");

/** `/organisations/$organisation/apps/$app/clients/$client`. */
export function AppClientPage() {
  const say = useWords(portalWords);
  const sayOfClients = useWords(clientsWords);
  const { organisation, app, client } = route.useParams();
  const { mayIn } = useSession();
  const params = { organisation, app };
  const list = { label: say("title"), link: { to: "/organisations/$organisation/apps", params } } as const;
  const clients = {
    label: say("tabClients"),
    link: { to: "/organisations/$organisation/apps/$app", params, search: { tab: "clients" } },
  } as const;
  return (
    <ThingPage
      operation={showAppClient}
      input={{ params: { app, client } }}
      known={client}
      title={({ name }) => name}
      above={() => [list, clients]}
      renderLead={(shown) => (
        <>
          <StateWord tone={shown.status === "active" ? "good" : "caution"}>
            {sayOfClients(shown.status)}
          </StateWord>
          <p className="quiet">
            {say(shown.environment === "live" ? "liveWhat" : "testWhat")}{" "}
            {sayOfClients(`${kindOf({ ...shown, introspects: [] })}What`)}
          </p>
        </>
      )}
      renderAction={() =>
        mayIn(organisation, "apps:write") && (
          <Link
            className="button"
            to="/organisations/$organisation/apps/$app/clients/$client/edit"
            params={{ ...params, client }}
          >
            {say("edit")}
          </Link>
        )
      }
      loading={say("loadingClient")}
      gone={{ title: sayOfClients("gone"), why: sayOfClients("goneWhy"), back: clients }}
    >
      {(shown) => <ClientTabs organisation={organisation} app={app} client={shown} />}
    </ThingPage>
  );
}

function ClientTabs(props: {
  readonly organisation: string;
  readonly app: string;
  readonly client: AppClient;
}) {
  const { organisation, app, client } = props;
  const say = useWords(clientsWords);
  const navigate = route.useNavigate();
  const { tab = "use" } = route.useSearch();
  const { mayIn } = useSession();
  const mayChange = mayIn(organisation, "apps:write");
  const add = useChange(addAppClientSecret, { touches: ["audit"] });
  const remove = useChange(removeAppClientSecret, { touches: ["audit"] });
  const params = { app, client: client.id };
  const contents = {
    use: { label: say("tabUse"), content: <AppClientUse {...props} /> },
    settings: { label: say("tabSettings"), content: <AppClientSettings client={client} /> },
    secrets: {
      label: say("tabSecrets"),
      content: (
        <Secrets
          client={client}
          mayChange={mayChange}
          onAdd={async (overlap) => (await add.mutateAsync({ params, body: { overlap } })).secret}
          onRemove={(secret) => remove.mutateAsync({ params: { ...params, secret } })}
        />
      ),
    },
    connect: { label: say("tabConnect"), content: <ConnectTab client={{ ...client, introspects: [] }} /> },
    danger: { label: say("tabDanger"), content: <AppClientDanger {...props} /> },
  };
  const shown = appClientTabs.filter((one) => mayChange || one !== "danger");
  return (
    <Tabs
      label={say("tabs", { name: client.name })}
      tabs={shown.map((name) => ({ name, ...contents[name] }))}
      shown={shown.includes(tab) ? tab : "use"}
      onShow={(next) =>
        void navigate({
          search: { tab: appClientTabs.find((one) => one === next) },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
