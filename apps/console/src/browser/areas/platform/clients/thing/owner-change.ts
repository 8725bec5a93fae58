import { updateClient } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { clientsWords } from "../../../../words/clients.ts";
import type { Client } from "../model/client.ts";

/** Gives a client to a person, or to the platform, and offers to take that back. */
export function useOwnerChange(client: Client): (owner: string | null) => Promise<void> {
  const say = useWords(clientsWords);
  const words = useProblemWords();
  const { tell } = useTelling();
  const update = useChange(updateClient, { touches: ["audit"] });
  const { id, name } = client;

  async function change(owner: string | null, revision: number, back?: string | null): Promise<void> {
    try {
      const changed = await update.mutateAsync({ params: { id }, revision, body: { owner } });
      const whose = changed.ownerUsername ?? say("platform");
      const undo = back === undefined ? {} : { onUndo: () => void change(back, changed.revision) };
      tell({ tone: "success", text: say("isOwned", { name, owner: whose }), ...undo });
    } catch (error) {
      tell({ tone: "failure", text: words(error) });
    }
  }

  return (owner) => change(owner, client.revision, client.owner ?? null);
}
