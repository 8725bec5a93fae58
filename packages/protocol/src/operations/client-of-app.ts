import type { ClientRegistry } from "../ports/client-registry.ts";
import type { Reaching } from "../whose.ts";

/** Whether the client belongs to an app: then it is changed with the app, by the rules of its versions. It stays so for good. */
export async function isOfApp(
  registry: Pick<ClientRegistry, "find">,
  id: string,
  { whose }: Pick<Reaching, "whose">,
): Promise<boolean> {
  return (await registry.find(id, whose))?.app !== undefined;
}
