import type { Command } from "commander";
import { confirm } from "@grantway/terminal";
import { connectionJson } from "../connection-json.ts";
import { act, collect } from "../frame.ts";
import type { Session } from "../session.ts";

/** `grantway clients …`: clients that nobody registered by hand. */
export function define(clients: Command, session: Session): void {
  clients.addHelpText("after", "\nThe clients of a provider of yours: grantway server clients --help.");
  const document = clients
    .command("document <url>")
    .description("print what to put at an https address, so that the address is a client id")
    .option("--client-name <name>", "what people read of it when they are asked", "Grantway")
    .option(
      "--redirect-uri <uri>",
      "where the browser comes back to (default: this machine); may be repeated",
      collect,
    )
    .addHelpText(
      "after",
      `
Publish it as application/json at exactly this address. Then, wherever a provider takes such ids:
  grantway connect <issuer> --client-id <url>
The field registration.document of a definition names the address once and for all.`,
    );
  act<{ readonly clientName: string; readonly redirectUri?: readonly string[] }>(
    document,
    session,
    async ({ options }, address = "") => {
      const { clientDocument } = await import("@grantway/client");
      const made = clientDocument({ address, name: options.clientName, redirectUris: options.redirectUri });
      return { json: made, text: JSON.stringify(made, undefined, 2) };
    },
  );

  const unregister = clients
    .command("unregister <connection>")
    .description("end the registration of a client that registered itself, with all that was granted to it")
    .option("--yes", "do not ask");
  act<{ readonly yes?: boolean }>(unregister, session, async (work, name = "") => {
    const { grantway, options, terminal } = work;
    const { clientId } = await grantway.connections.get(name);
    await confirm(`End the registration of the client ${clientId} of ${name}?`, terminal, options.yes);
    const { wasRegistered, connection } = await grantway.unregister(name);
    const ended = wasRegistered ? "is not registered any more" : "was not known to the provider any more";
    return {
      json: { was_registered: wasRegistered, connection: connectionJson(connection) },
      text: `The client of ${name} ${ended}, and ${name} is signed out. grantway connect ${name} registers another one.`,
    };
  });
}
