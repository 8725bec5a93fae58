import type { Command } from "commander";
import type { ProviderDefinition } from "@grantway/client";
import { issuerIn } from "@grantway/client";
import { formatTable } from "@grantway/terminal";
import { act } from "../frame.ts";
import { readDefinitions } from "../own-definitions.ts";
import { providerText } from "../provider-text.ts";
import type { Session } from "../session.ts";

/** `grantway providers …` */
export function define(providers: Command, session: Session): void {
  const list = providers.command("list", { isDefault: true }).description("show all that are known by name");
  act(list, session, async ({ grantway }) => listing(grantway.providers.list()));

  const search = providers
    .command("search <words...>")
    .description("those whose id, name, service or notes hold all words");
  act(search, session, async ({ grantway }, ...words) => listing(grantway.providers.search(words.join(" "))));

  const show = providers
    .command("show <provider>")
    .description("one provider: how to connect to it, and where it leaves the standard");
  act(show, session, async ({ grantway }, provider = "") => {
    const known = grantway.providers.list().find(({ id }) => id === provider);
    const issuer = known === undefined ? issuerIn(provider) : undefined;
    const definition =
      issuer === undefined
        ? (known ?? grantway.providers.get(provider))
        : await grantway.providers.discover(issuer);
    return { json: definition, text: providerText(definition) };
  });

  const check = providers
    .command("check <file>")
    .description("say what is wrong with own definitions in a file, a JSON object or a list of them");
  act(check, session, async (_, file = "") => {
    const definitions = await readDefinitions(file);
    const ids = definitions.map(({ id }) => id);
    return {
      json: { usable: ids },
      text: `${ids.join(", ")}: nothing wrong. Put the file into the folder of own providers, or connect with --definition ${file}.`,
    };
  });
}

function listing(definitions: readonly ProviderDefinition[]) {
  return {
    json: {
      items: definitions.map(({ id, name, service = id, flows, homepage }) => ({
        id,
        name,
        service,
        flows,
        homepage,
      })),
    },
    text: formatTable(
      ["id", "name", "service"],
      definitions.map(({ id, name, service = id }) => [id, name, service]),
      "No provider matches. Any other one works too: by its issuer's URL, or with a definition of your own.",
    ),
  };
}
