import { createAppClient, showApp } from "@grantway/api";
import { type AppTemplate, appTemplates } from "@grantway/platform/form-rules";
import { RadioField, SecretBox } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Output } from "@grantway/api";
import { useChange } from "../../../../api/queries.ts";
import { useDraft } from "../../../../forms/draft.ts";
import { DraftForm } from "../../../../forms/draft-form.tsx";
import { useIdempotencyKey } from "../../../../forms/idempotency-key.ts";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { clientsWords } from "../../../../words/clients.ts";
import { portalWords } from "../../../../words/portal.ts";
import { useClientLabels } from "../../../platform/clients/edit/client-labels.ts";
import type { ClientDraft } from "../../../platform/clients/model/templates.ts";
import { ConnectTab } from "../../../platform/clients/thing/connect-tab.tsx";
import type { App, AppClient } from "../app.ts";
import { beginningOfAppClient, newAppClient } from "./app-client-draft.ts";
import { AppClientFields } from "./app-client-fields.tsx";

const route = getRouteApi("/organisations/$organisation/apps/$app/new/clients");

type Made = Output<typeof createAppClient>;

/** `/organisations/$organisation/apps/$app/new/clients`: another client of an app, for sandboxes or for live organisations. */
export function NewAppClientPage() {
  const say = useWords(portalWords);
  const { organisation, app } = route.useParams();
  const { environment = "test" } = route.useSearch();
  const [made, setMade] = useState<Made>();
  const list = {
    label: say("title"),
    link: { to: "/organisations/$organisation/apps", params: { organisation } },
  } as const;
  const ofApp = { to: "/organisations/$organisation/apps/$app", params: { organisation, app } } as const;
  const title = say(environment === "live" ? "newLiveClient" : "newTestClient");
  return (
    <ThingPage
      operation={showApp}
      input={{ params: { app } }}
      known={title}
      title={() => (made === undefined ? title : say("created", { name: made.name }))}
      above={(shown) => [
        list,
        { label: shown?.name ?? say("app"), link: { ...ofApp, search: { tab: "clients" } } },
      ]}
      narrow
      loading={say("loadingOne")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: { ...list, label: say("backToList") } }}
    >
      {(shown) =>
        made === undefined ? (
          <NewClient
            key={environment}
            app={shown}
            organisation={organisation}
            environment={environment}
            onMade={setMade}
          />
        ) : (
          <MadeClient made={made} organisation={organisation} app={app} />
        )
      }
    </ThingPage>
  );
}

function MadeClient(props: { readonly made: Made; readonly organisation: string; readonly app: string }) {
  const { made, organisation, app } = props;
  const say = useWords(portalWords);
  return (
    <>
      {made.secret !== undefined && (
        <SecretBox title={say("secretBox")} secret={made.secret} file={`${made.id}-secret.txt`}>
          <p>{say("secretOnce")}</p>
        </SecretBox>
      )}
      <ConnectTab client={{ ...made, introspects: [] }} />
      <div>
        <Link
          className="button"
          to="/organisations/$organisation/apps/$app/clients/$client"
          params={{ organisation, app, client: made.id }}
        >
          {say("goTo", { name: made.name })}
        </Link>
      </div>
    </>
  );
}

function NewClient(props: {
  readonly app: App;
  readonly organisation: string;
  readonly environment: AppClient["environment"];
  readonly onMade: (made: Made) => void;
}) {
  const { app, organisation, environment, onMade } = props;
  const say = useWords(portalWords);
  const sayOfClients = useWords(clientsWords);
  const labels = useClientLabels();
  const navigate = useNavigate();
  const create = useChange(createAppClient, { touches: ["apps", "audit"] });
  const keyOf = useIdempotencyKey();
  const [kind, setKind] = useState<AppTemplate>("server");
  const begin = (of: AppTemplate): ClientDraft => ({
    ...beginningOfAppClient(of),
    name: say(environment === "live" ? "liveClientName" : "testClientName", { name: app.name }),
  });
  const draft = useDraft(begin(kind));

  async function send() {
    const { name, ...said } = newAppClient(draft.values);
    const body = { environment, name, ...said };
    const made = await create.mutateAsync({ params: { app: app.id }, body, idempotencyKey: keyOf(body) });
    return () => {
      onMade(made);
      void navigate({ to: ".", replace: true });
    };
  }

  return (
    <DraftForm
      draft={draft}
      labels={labels}
      action={say("createClient")}
      busy={say("creating")}
      back={{
        to: "/organisations/$organisation/apps/$app",
        params: { organisation, app: app.id },
        search: { tab: "clients" },
      }}
      onSend={send}
    >
      <p className="quiet">{say(environment === "live" ? "liveWhat" : "testWhat")}</p>
      <RadioField
        label={sayOfClients("what")}
        value={kind}
        onChange={(next) => {
          const chosen = next as AppTemplate;
          const { redirectUris, name } = draft.values;
          const base = { ...begin(chosen), name };
          setKind(chosen);
          draft.rebase(base, redirectUris.some((uri) => uri !== "") ? { ...base, redirectUris } : base);
        }}
        options={appTemplates.map((one) => ({ value: one, label: say(one), detail: say(`${one}What`) }))}
      />
      <AppClientFields app={app.id} environment={environment} draft={draft} />
    </DraftForm>
  );
}
