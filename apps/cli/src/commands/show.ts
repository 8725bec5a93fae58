import type { Command } from "commander";
import { formatDetails } from "@grantway/terminal";
import { connectionJson, connectionText } from "../connection-json.ts";
import { act } from "../frame.ts";
import type { Session } from "../session.ts";

/** `grantway show <name>` */
export function define(command: Command, session: Session): void {
  command.argument("<name>", "the connection").option("--identity", "ask the provider who is connected");
  act<{ readonly identity?: boolean }>(command, session, async ({ grantway, options }, name = "") => {
    const connection = await grantway.connections.get(name);
    const identity = options.identity === true ? await grantway.identity(name) : undefined;
    const more =
      options.identity === true ? `\n${formatDetails([["identity", identity ?? "not known"]])}` : "";
    return {
      json: { ...connectionJson(connection), ...(options.identity === true ? { identity } : {}) },
      text: `${connectionText(connection)}${more}`,
    };
  });
}
