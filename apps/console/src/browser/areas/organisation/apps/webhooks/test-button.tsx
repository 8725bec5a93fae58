import { testWebhookEndpoint } from "@grantway/api";
import { ActionButton } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useNavigate } from "@tanstack/react-router";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { webhooksWords } from "../../../../words/webhooks.ts";

/** Sends an event that tells of nothing, and shows how that went. */
export function TestButton(props: {
  readonly organisation: string;
  readonly app: string;
  readonly endpoint: string;
}) {
  const { organisation, app, endpoint } = props;
  const say = useWords(webhooksWords);
  const words = useProblemWords();
  const navigate = useNavigate();
  const { tell } = useTelling();
  const test = useChange(testWebhookEndpoint, { touches: ["deliveries", "audit"] });

  async function send(): Promise<void> {
    try {
      const { id } = await test.mutateAsync({ params: { app, id: endpoint } });
      await navigate({
        to: "/organisations/$organisation/apps/$app/deliveries/$delivery",
        params: { organisation, app, delivery: id },
      });
    } catch (error) {
      tell({ tone: "failure", text: words(error) });
    }
  }

  return (
    <ActionButton look="main" busy={say("sending")} onAct={send}>
      {say("sendTest")}
    </ActionButton>
  );
}
