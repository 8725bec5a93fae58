import { showClient } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "../../../../api/api-context.ts";
import { Page } from "../../../../frame/page.tsx";
import { ThingPage } from "../../../../frame/thing-page.tsx";
import { clientsWords } from "../../../../words/clients.ts";
import { type Client, kindOf } from "../model/client.ts";
import { noKeys } from "../model/keys-draft.ts";
import { withoutPrivileges } from "../model/privileges.ts";
import { draftOf, templates } from "../model/templates.ts";
import { CreatedClient, type Created } from "./created-client.tsx";
import { NewClientForm } from "./new-client-form.tsx";

const route = getRouteApi("/new/clients");

/** `/new/clients`: a new client from a template, or like one there is. */
export function NewClientPage() {
  const say = useWords(clientsWords);
  const { kind = "server", like } = route.useSearch();
  const [created, setCreated] = useState<Created>();
  if (created !== undefined) return <CreatedClient created={created} />;
  if (like !== undefined) return <LikeOne id={like} onCreated={setCreated} />;
  return (
    <Page
      title={say("newTitle")}
      above={[{ label: say("title"), link: { to: "/clients" } }]}
      lead={<p className="quiet">{say("newLead")}</p>}
    >
      <NewClientForm kind={kind} start={templates[kind]} chooses onCreated={setCreated} />
    </Page>
  );
}

function LikeOne({ id, onCreated }: { readonly id: string; readonly onCreated: (created: Created) => void }) {
  const say = useWords(clientsWords);
  const { mayAll } = useSession();
  const startLike = (client: Client) => {
    const draft = draftOf(client);
    // What people read of it has to be another, and its keys are its own.
    return { ...(mayAll("clients:write") ? draft : withoutPrivileges(draft)), ...noKeys, name: "" };
  };
  const list = { label: say("title"), link: { to: "/clients" } } as const;
  return (
    <ThingPage
      operation={showClient}
      input={{ params: { id } }}
      known={say("newTitle")}
      title={({ name }) => say("cloneTitle", { name })}
      above={() => [list]}
      renderLead={() => <p className="quiet">{say("cloneLead")}</p>}
      loading={say("loadingOne")}
      gone={{ title: say("gone"), why: say("goneWhy"), back: { ...list, label: say("backToList") } }}
    >
      {(client) => (
        <NewClientForm key={id} kind={kindOf(client)} start={startLike(client)} onCreated={onCreated} />
      )}
    </ThingPage>
  );
}
