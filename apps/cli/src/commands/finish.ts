import type { Command } from "commander";
import { CommandError, type Terminal } from "@grantway/terminal";
import { connectedAnswer } from "../connect/connected-answer.ts";
import { act } from "../frame.ts";
import type { Answer, Work } from "../frame.ts";
import type { Session } from "../session.ts";

/**
 * `grantway finish`: the second half of a sign-in whose browser came back elsewhere. The address holds the code, so it is
 * read from standard input or asked for, and is never an argument.
 */
export function define(command: Command, session: Session): void {
  command.addHelpText(
    "after",
    `
The address is read from standard input, or asked for at a terminal; it holds a code, so it is no argument:
  grantway connect github --redirect-uri https://app.example/callback    (waits, on any machine)
  grantway finish --vault team < address.txt                             (on the same vault)`,
  );
  act(command, session, finish);
}

async function finish({ grantway, terminal }: Work<object>): Promise<Answer> {
  const made = await grantway.finish(await readAddress(terminal));
  return connectedAnswer(grantway, made);
}

async function readAddress(terminal: Terminal): Promise<string> {
  if (terminal.interactive)
    return terminal.askSecret("The whole address that the browser came back to (it is not shown): ");
  const address = await terminal.readInput();
  if (address.trim() !== "") return address;
  throw new CommandError("usage", "Standard input is empty; nothing was changed.");
}
