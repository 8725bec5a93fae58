import { addServerCommands } from "@grantway/server/command";
import { Command } from "commander";
import { readVersion } from "./version.ts";
import { run } from "./run.ts";

/** The `grantway` command. Sets the exit code; a command that keeps running, such as `server start`, returns early. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command("grantway")
    .description("Grantway turns an API into an app platform: provider, platform and client tools.")
    .version(readVersion(), "--version", "show the version")
    .configureHelp({ showGlobalOptions: true })
    .helpCommand(false);
  addServerCommands(program);
  await run(program, argv);
}
