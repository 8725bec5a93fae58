import { deleteWebhookEndpoint } from "@grantway/api";
import { Button, ConsequencesDialog } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useThrownWords } from "../../../../api/thrown-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { webhooksWords } from "../../../../words/webhooks.ts";
import type { Endpoint } from "./webhook.ts";

/** How an endpoint is deleted. */
export function EndpointDanger(props: {
  readonly organisation: string;
  readonly app: string;
  readonly endpoint: Endpoint;
}) {
  const { organisation, app, endpoint } = props;
  const { id, url, revision, waiting } = endpoint;
  const say = useWords(webhooksWords);
  const thrown = useThrownWords();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  const remove = useChange(deleteWebhookEndpoint, { touches: ["audit"] });

  async function act(): Promise<void> {
    await thrown(() => remove.mutateAsync({ params: { app, id }, revision }));
    await navigate({
      to: "/organisations/$organisation/apps/$app",
      params: { organisation, app },
      search: { tab: "webhooks" },
    });
    tell({ tone: "success", text: say("isDeleted") });
  }

  return (
    <section className="panel danger">
      <h2>{say("deleteTitle")}</h2>
      <p className="quiet">{say("deleteWhy")}</p>
      <div>
        <Button ref={button} look="danger" onClick={() => setAsking(true)}>
          {say("delete")}
        </Button>
      </div>
      <ConsequencesDialog
        title={say("deleteQuestion", { url })}
        open={asking}
        onClose={() => setAsking(false)}
        returnTo={button}
        consequences={[say("deleteWaiting", { count: waiting }), say("deleteSecrets"), say("deleteLog")]}
        action={say("deleteNow")}
        busy={say("deleting")}
        onAct={act}
      />
    </section>
  );
}
