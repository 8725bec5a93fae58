import type { Command } from "commander";
import { confirm } from "@grantway/terminal";
import { act } from "../frame.ts";
import type { Session } from "../session.ts";

/** `grantway remove <name>` */
export function define(command: Command, session: Session): void {
  command
    .argument("<name>", "the connection")
    .option("--yes", "do not ask")
    .addHelpText("after", "\nThe provider is not told; grantway revoke <name> does that first.");
  act<{ readonly yes?: boolean }>(command, session, async ({ grantway, options, terminal }, name = "") => {
    const { status } = await grantway.connections.get(name);
    const still = status === "connected" ? " Its access at the provider lives on; revoke ends that." : "";
    await confirm(`Forget ${name} here?${still}`, terminal, options.yes);
    await grantway.connections.remove(name);
    return { json: { removed: name }, text: `Removed ${name}.` };
  });
}
