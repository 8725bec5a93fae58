import { ActionButton, Button } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { useSession } from "../../../../api/api-context.ts";
import { PickPerson } from "../../../../list/pick-thing.tsx";
import { clientsWords } from "../../../../words/clients.ts";
import type { Client } from "../model/client.ts";
import { useOwnerChange } from "./owner-change.ts";

/** Whose a client is, and how it becomes another's. */
export function OwnerPanel({ client }: { readonly client: Client }) {
  const say = useWords(clientsWords);
  const { mayAll } = useSession();
  const changeOwner = useOwnerChange(client);
  const [picking, setPicking] = useState(false);
  return (
    <section className="panel danger">
      <h2>{say("dangerOwner")}</h2>
      <p className="quiet">{say("dangerOwnerWhy")}</p>
      <div className="actions">
        {mayAll("users:read") && (
          <Button look="secondary" onClick={() => setPicking(true)}>
            {say("transfer")}
          </Button>
        )}
        {client.owner !== undefined && (
          <ActionButton look="secondary" busy={say("transferring")} onAct={() => changeOwner(null)}>
            {say("transferBack")}
          </ActionButton>
        )}
      </div>
      {picking && <PickPerson onClose={() => setPicking(false)} onPick={(id) => void changeOwner(id)} />}
    </section>
  );
}
