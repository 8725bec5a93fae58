import type { Command } from "commander";
import { connectionJson, tokenSentence } from "../connection-json.ts";
import { act } from "../frame.ts";
import type { Session } from "../session.ts";

/** `grantway refresh <name>` */
export function define(command: Command, session: Session): void {
  command.argument("<name>", "the connection");
  act(command, session, async ({ grantway }, name = "") => {
    const connection = await grantway.refresh(name);
    return {
      json: connectionJson(connection),
      text: `${name} has a new token. ${tokenSentence(connection)}`,
    };
  });
}
