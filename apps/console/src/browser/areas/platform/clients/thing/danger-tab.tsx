import { clientConsequences, deleteClient } from "@grantway/api";
import { ActionButton, Button, ConsequencesDialog, RelativeTime } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useRef, useState } from "react";
import { useSession } from "../../../../api/api-context.ts";
import { useThrownWords } from "../../../../api/thrown-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { useEnds } from "../../../../list/ends.ts";
import { clientsWords } from "../../../../words/clients.ts";
import type { Client } from "../model/client.ts";
import { OwnerPanel } from "./owner-panel.tsx";
import { useStatusChange } from "./status-change.ts";

/** What stops a client, in words and numbers. */
export function DangerTab({ client }: { readonly client: Client }) {
  const say = useWords(clientsWords);
  const { mayAll } = useSession();
  return (
    <>
      {mayAll("clients:write") && (
        <>
          <OwnerPanel client={client} />
          <StatusPanel client={client} />
        </>
      )}
      <section className="panel danger">
        <h2>{say("dangerDelete")}</h2>
        <p className="quiet">{say("dangerDeleteWhy")}</p>
        <Deletion client={client} />
      </section>
    </>
  );
}

function StatusPanel({ client }: { readonly client: Client }) {
  const say = useWords(clientsWords);
  const changeStatus = useStatusChange(client);
  const active = client.status === "active";
  return (
    <section className="panel danger">
      <h2>{say(active ? "dangerSuspend" : "dangerActivate")}</h2>
      <p className="quiet">{say(active ? "dangerSuspendWhy" : "dangerActivateWhy")}</p>
      <div>
        <ActionButton
          look="secondary"
          busy={say(active ? "suspending" : "activating")}
          onAct={() => changeStatus(active ? "suspended" : "active")}
        >
          {say(active ? "suspend" : "activate")}
        </ActionButton>
      </div>
    </section>
  );
}

function Deletion({ client }: { readonly client: Client }) {
  const say = useWords(clientsWords);
  const thrown = useThrownWords();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const { id, lastUsedAt, name, revision } = client;
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const remove = useChange(deleteClient, { touches: ["grants", "families", "audit"] });
  const numbers = useEnds(clientConsequences, { params: { id } }, ({ grants, families, secrets }) => [
    say("deletePeople", { count: grants }),
    say("deleteFamilies", { count: families }),
    ...(secrets === 0 ? [] : [say("deleteSecrets", { count: secrets })]),
  ]);

  const consequences: readonly ReactNode[] = [
    ...numbers.sentences,
    lastUsedAt === undefined
      ? say("deleteNeverUsed")
      : say.rich("deleteUsed", { when: <RelativeTime at={lastUsedAt} /> }),
  ];

  async function act(): Promise<void> {
    await thrown(() => remove.mutateAsync({ params: { id }, revision }));
    await navigate({ to: "/clients" });
    tell({ tone: "success", text: say("deleted", { name }) });
  }

  return (
    <div>
      <Button ref={button} look="danger" onClick={() => setAsking(true)}>
        {say("delete")}
      </Button>
      <ConsequencesDialog
        title={say("deleteTitle", { name })}
        open={asking}
        onClose={() => setAsking(false)}
        returnTo={button}
        consequences={consequences}
        counting={numbers.counting}
        name={name}
        action={say("deleteNow")}
        busy={say("deleting")}
        onAct={act}
      />
    </div>
  );
}
