import type { CreatedClient } from "@grantway/protocol";
import { deleteClient, showClient } from "@grantway/protocol/operations";
import type { Answer } from "./frame.ts";
import type { Instance } from "./instance.ts";

/** What becomes of clients whose generated secrets nobody was shown; nothing to undo where there are none. */
export function unregister(instance: Instance, made: readonly CreatedClient[]): Pick<Answer, "undo"> {
  if (made.every(({ secret }) => secret === undefined)) return {};
  return {
    async undo() {
      for (const { client } of made) await remove(instance, client.id);
      return "Nobody would know the new secrets, so nothing was registered.";
    },
  };
}

/** However it was changed in the meantime: nobody can use it. */
async function remove(instance: Instance, id: string): Promise<void> {
  const there = await instance.perform(showClient, { id });
  if (there !== undefined) await instance.perform(deleteClient, { id, revision: there.revision });
}
