import type { Command } from "commander";
import { confirm } from "@grantway/terminal";
import { connectionJson } from "../connection-json.ts";
import { act } from "../frame.ts";
import type { Session } from "../session.ts";

/** `grantway revoke <name>` */
export function define(command: Command, session: Session): void {
  command.argument("<name>", "the connection").option("--yes", "do not ask");
  act<{ readonly yes?: boolean }>(command, session, async ({ grantway, options, terminal }, name = "") => {
    await grantway.connections.get(name);
    await confirm(`End the access of ${name} at the provider?`, terminal, options.yes);
    const { revokedAtProvider, connection } = await grantway.revoke(name);
    return {
      json: { revoked_at_provider: revokedAtProvider, connection: connectionJson(connection) },
      text: revokedAtProvider
        ? `${name} is signed out, here and at the provider. Sign in again: grantway connect ${name}`
        : `${name} is signed out here. This provider cannot be told: end the access on its own pages too.`,
    };
  });
}
