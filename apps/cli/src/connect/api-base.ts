import type { Connection, Grantway } from "@grantway/client";
import { CommandError } from "@grantway/terminal";

/** Makes relative URLs of the connection start from `base`. This gives the connection a definition of its own. */
export async function setApiBase(grantway: Grantway, name: string, base: string): Promise<void> {
  if (URL.parse(base) === null) throw new CommandError("usage", `--api takes a URL, and not ${base}.`);
  const { provider } = await grantway.connections.reveal(name);
  // The written definition, without the issuer's present metadata, which is looked up each time.
  const definition =
    provider.from === "catalogue" ? grantway.providers.get(provider.id) : provider.definition;
  const changed = { ...definition, api: { ...definition.api, base } };
  const reference: Connection["provider"] =
    provider.from === "issuer"
      ? { ...provider, definition: changed }
      : { from: "definition", definition: changed };
  await grantway.connections.edit(name, { provider: reference });
}
