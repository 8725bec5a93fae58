import { Option } from "commander";
import type { Command } from "commander";
import { clientAuthentications } from "@grantway/client";
import type { ConnectionChanges } from "@grantway/client";
import { CommandError } from "@grantway/terminal";
import { setApiBase } from "../connect/api-base.ts";
import { clientFor } from "../connect/client-credentials.ts";
import type { ConnectOptions } from "../connect/connect-options.ts";
import { present, readParameters } from "../connect/connect-request.ts";
import { connectionJson, connectionText } from "../connection-json.ts";
import { act, collect, collectWords, readPairs } from "../frame.ts";
import type { Work } from "../frame.ts";
import { readOneDefinition } from "../own-definitions.ts";
import type { Session } from "../session.ts";

/** `grantway edit <name>` */
export function define(command: Command, session: Session): void {
  command
    .argument("<name>", "the connection")
    .option("--name <name>", "a new name")
    .option("--service <service>", "the group it is listed in")
    .option("--definition <file>", "the provider's definition from now on")
    .option("--api <url>", "what relative URLs of grantway fetch start from")
    .option(
      "--var <name=value>",
      "a value the provider needs, beside those there are; may be repeated",
      collect,
    )
    .option(
      "--scope <scope>",
      "what to ask for at the next sign-in; together they replace those so far",
      collectWords,
    )
    .option(
      "--resource <uri>",
      "the API tokens are for from now on; may be repeated, and together they replace those so far",
      collect,
    )
    .option(
      "--parameter <step.name=value>",
      "a parameter of a request; together they replace those so far",
      collect,
    )
    .option("--client-id <id>", "another client")
    .option("--client-secret-stdin", "a new secret, from the first line of standard input")
    .option("--client-secret-file <file>", "a new secret, from the first line of a file")
    .option("--client-key-file <file>", "a new private key, PEM or JWK")
    .addOption(
      new Option("--client-authentication <method>", "how it proves itself").choices(clientAuthentications),
    )
    .option("--replace", "even where its tokens belong to another provider or client; it is signed out then")
    .addHelpText(
      "after",
      "\nWhat is given is changed, the rest stays. Tokens stay too, with who gave them: scopes count from the\nnext sign-in.",
    );
  act<ConnectOptions>(command, session, async (work, name = "") => {
    const { grantway, options } = work;
    const changes = await changesFrom(work, name);
    if (Object.keys(changes).length === 0 && options.api === undefined)
      throw new CommandError("usage", "Say what to change: grantway edit --help lists it.");
    const edited = await grantway.connections.edit(name, changes, { replace: options.replace === true });
    if (options.api !== undefined) await setApiBase(grantway, edited.name, options.api);
    return { json: connectionJson(edited), text: connectionText(edited) };
  });
}

async function changesFrom({ grantway, options, session }: Work<ConnectOptions>, name: string) {
  const before = await grantway.connections.reveal(name);
  const existing = await grantway.connections.get(name);
  const client = await clientFor({
    options,
    session,
    existing,
    definition: undefined,
    issuer: undefined,
    itself: async () => undefined,
  });
  const variables = readPairs(options.var, "--var");
  const file = options.definition;
  const definition = file === undefined ? undefined : await readOneDefinition(file);
  return present({
    name: options.name,
    service: options.service,
    provider: definition && ({ from: "definition", definition } as const),
    variables: variables && { ...before.variables, ...variables },
    requestedScopes: options.scope,
    resources: options.resource,
    parameters: readParameters(options.parameter),
    // A secret is not carried over to another client.
    client: client && (client.id === before.client.id ? { ...before.client, ...client } : client),
  }) satisfies ConnectionChanges;
}
