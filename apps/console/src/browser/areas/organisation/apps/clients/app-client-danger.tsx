import { deleteAppClient, updateAppClient } from "@grantway/api";
import { ActionButton, Button, ConsequencesDialog, RelativeTime } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useThrownWords } from "../../../../api/thrown-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { clientsWords } from "../../../../words/clients.ts";
import type { AppClient } from "../app.ts";

/** What stops a client of an app. */
export function AppClientDanger(props: {
  readonly organisation: string;
  readonly app: string;
  readonly client: AppClient;
}) {
  const { organisation, app, client } = props;
  const { id, name, revision, status, lastUsedAt, secrets } = client;
  const say = useWords(clientsWords);
  const words = useProblemWords();
  const thrown = useThrownWords();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const update = useChange(updateAppClient, { touches: ["apps", "audit"] });
  const remove = useChange(deleteAppClient, { touches: ["apps", "audit"] });
  const active = status === "active";
  const params = { app, client: id };

  async function toggle(): Promise<void> {
    const body = { status: active ? "suspended" : "active" } as const;
    await update.mutateAsync({ params, revision, body }).then(
      () => tell({ tone: "success", text: say(active ? "isSuspended" : "isActive", { name }) }),
      (error: unknown) => tell({ tone: "failure", text: words(error) }),
    );
  }

  async function act(): Promise<void> {
    await thrown(() => remove.mutateAsync({ params, revision }));
    await navigate({
      to: "/organisations/$organisation/apps/$app",
      params: { organisation, app },
      search: { tab: "clients" },
    });
    tell({ tone: "success", text: say("deleted", { name }) });
  }

  return (
    <>
      <section className="panel danger">
        <h2>{say(active ? "dangerSuspend" : "dangerActivate")}</h2>
        <p className="quiet">{say(active ? "dangerSuspendWhy" : "dangerActivateWhy")}</p>
        <div>
          <ActionButton look="secondary" busy={say(active ? "suspending" : "activating")} onAct={toggle}>
            {say(active ? "suspend" : "activate")}
          </ActionButton>
        </div>
      </section>
      <section className="panel danger">
        <h2>{say("dangerDelete")}</h2>
        <p className="quiet">{say("dangerDeleteWhy")}</p>
        <div>
          <Button ref={button} look="danger" onClick={() => setAsking(true)}>
            {say("delete")}
          </Button>
        </div>
        <ConsequencesDialog
          title={say("deleteTitle", { name })}
          open={asking}
          onClose={() => setAsking(false)}
          returnTo={button}
          consequences={[
            say("deleteTokens"),
            ...(secrets.length === 0 ? [] : [say("deleteSecrets", { count: secrets.length })]),
            lastUsedAt === undefined
              ? say("deleteNeverUsed")
              : say.rich("deleteUsed", { when: <RelativeTime at={lastUsedAt} /> }),
          ]}
          name={name}
          action={say("deleteNow")}
          busy={say("deleting")}
          onAct={act}
        />
      </section>
    </>
  );
}
