import { updateClient } from "@grantway/api";
import { useWords } from "@grantway/words/react";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { useTelling } from "@grantway/ui/frame";
import { clientsWords } from "../../../../words/clients.ts";
import type { Client } from "../model/client.ts";

/** Suspends a client or lets it go on, and offers to take that back. */
export function useStatusChange({
  id,
  name,
  revision,
}: Pick<Client, "id" | "name" | "revision">): (status: Client["status"]) => Promise<void> {
  const say = useWords(clientsWords);
  const words = useProblemWords();
  const { tell } = useTelling();
  const update = useChange(updateClient, { touches: ["audit"] });

  async function change(status: Client["status"], at: number, back?: Client["status"]): Promise<void> {
    try {
      const client = await update.mutateAsync({ params: { id }, revision: at, body: { status } });
      tell({
        tone: "success",
        text: say(status === "active" ? "isActive" : "isSuspended", { name }),
        ...(back === undefined ? {} : { onUndo: () => void change(back, client.revision) }),
      });
    } catch (error) {
      tell({ tone: "failure", text: words(error) });
    }
  }

  return (status) => change(status, revision, status === "active" ? "suspended" : "active");
}
