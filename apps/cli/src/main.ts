import { Command } from "commander";
import { entries } from "./command-table.ts";
import type { Loaded } from "./command-table.ts";
import { describeFailure, exitCodeHelp } from "./failure.ts";
import { run, tellWhatNobodyCaught } from "./run.ts";
import { createSession } from "./session.ts";
import type { Session } from "./session.ts";
import { addSignpost, inOurWords } from "./signposts.ts";
import { readVersion } from "./version.ts";

/** The `grantway` command. Sets the exit code; a command that keeps running, such as `server start`, returns early. */
export async function main(said: readonly string[], session = firstSession()): Promise<void> {
  const program = createProgram();
  const argv = inOurWords(said);
  const words = argv.slice(2).filter((word) => !word.startsWith("-"));
  const [called] = words;
  let loaded: Loaded | undefined;
  // The server reports its own errors, as long as it runs.
  if (called !== "server") tellWhatNobodyCaught(session);
  for (const { name, group, summary, load } of entries) {
    if (name === called) {
      loaded = await load(program, session, words);
      loaded.command.helpGroup(group);
    } else program.command(name).description(summary).helpGroup(group);
  }
  if (loaded === undefined) addSignpost(program, words);
  await run({ program, argv, session, explain: loaded?.explain ?? describeFailure });
}

function firstSession(): Session {
  const session: Session = createSession({
    again: (words, more) => main([process.execPath, "grantway", ...words], { ...session, ...more }),
    everything: () => loadAll(session),
  });
  return session;
}

async function loadAll(session: Session): Promise<Command> {
  const program = createProgram();
  for (const { load } of entries) await load(program, session, []);
  return program;
}

function createProgram(): Command {
  return new Command("grantway")
    .description("Grantway turns an API into an app platform: provider, platform and client tools.")
    .version(readVersion(), "--version", "show the version")
    .configureHelp({ showGlobalOptions: true })
    .helpCommand(false)
    .addHelpText("after", exitCodeHelp);
}
