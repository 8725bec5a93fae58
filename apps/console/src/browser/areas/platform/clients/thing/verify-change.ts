import { verifyClient } from "@grantway/api";
import { useTelling } from "@grantway/ui/frame";
import { useWords } from "@grantway/words/react";
import { useProblemWords } from "../../../../api/problem-words.ts";
import { useChange } from "../../../../api/queries.ts";
import { clientOriginWords } from "../../../../words/client-origin.ts";
import type { Client } from "../model/client.ts";

/** Takes a client out of quarantine, as it is shown. */
export function useVerify({ id, name, revision }: Pick<Client, "id" | "name" | "revision">): () => void {
  const say = useWords(clientOriginWords);
  const words = useProblemWords();
  const { tell } = useTelling();
  const verify = useChange(verifyClient, { touches: ["audit"] });

  async function change(): Promise<void> {
    try {
      await verify.mutateAsync({ params: { id }, revision });
      tell({ tone: "success", text: say("isVerified", { name }) });
    } catch (error) {
      tell({ tone: "failure", text: words(error) });
    }
  }

  return () => void change();
}
