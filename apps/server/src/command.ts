import type { Command } from "commander";
import { readConfig } from "./admin/frame.ts";
import type { CommonOptions } from "./admin/frame.ts";
import type { OpenRemote } from "./admin/remote/remote-access.ts";

export { describeFailure } from "./admin/failure.ts";
export { answerFailure } from "./admin/remote/answer-failure.ts";
export type { OpenRemote } from "./admin/remote/remote-access.ts";

/*
 * `grantway server …`: starts an instance, and administers it on its own store, whether the server runs or not; or a server
 * elsewhere, by its management API.
 */

/**
 * Adds the command with what starts a server and prepares it. Those that administer one are in `administration.ts`, so that a server
 * that starts does not load them.
 *
 * @param openRemote - how a server elsewhere is reached.
 */
export function addServerCommand(program: Command, openRemote: OpenRemote): Command {
  const server = program
    .command("server")
    .description("run an instance of the provider and administer it")
    .option("--config <file>", "configuration file (JSON); environment variables win over it")
    .option("--json", "answer in JSON, errors included")
    .option(
      "--server <issuer>",
      "administer a server elsewhere by its management API, as a connection of grantway connect",
      (url: string) => ({ url, open: openRemote }),
    )
    .option("--connection <name>", "which connection (default: the one there is to that server)")
    .addHelpText("after", exitCodeHelp);

  server
    .command("start")
    .description("start the server; it stops on SIGTERM and SIGINT")
    .action(async (_: unknown, command: Command) => {
      // Loaded here, so that administration does not wait for the parts of a server.
      const { startServer } = await import("./main.ts");
      await startServer(await readConfig(command.optsWithGlobals<CommonOptions>()));
    });

  server
    .command("migrate")
    .description(
      "bring the database to this version's schema and exit; the server does it too when it starts",
    )
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      const config = await readConfig(options);
      const [{ makeDataFolder }, { refuseOthersDatabase }, { migrate }] = await Promise.all([
        import("./data-folder.ts"),
        import("./keys/file-owner.ts"),
        import("@grantway/storage"),
      ]);
      makeDataFolder(config);
      refuseOthersDatabase(config.database);
      const { from, to } = await migrate({ database: config.database });
      const text =
        from === to ? `The database is at schema ${to} already.` : `Migrated from schema ${from} to ${to}.`;
      process.stdout.write(`${options.json === true ? JSON.stringify({ from, to }) : text}\n`);
    });
  return server;
}

const exitCodeHelp = `
Exit codes:
  0  done
  1  failed: the configuration or the database is not usable now
  2  usage: a wrong option, or input that breaks a rule; nothing was changed
  3  not found
  4  already exists
  5  refused: the last administrator, an API with scopes, a third secret, not confirmed, a missing permission
  6  sign in needed: the server takes no token of the connection
  8  the server of --server: not reachable, or it failed
  10 conflict: somebody changed it since it was read; nothing was changed, and the answer says what they did
  11 apply --plan: the instance differs from what the files say
  130 cancelled with Ctrl-C

Errors are one sentence on standard error, or with --json one object:
  {"error": {"code": "not_found", "message": "…", "problems": ["…"]}}`;
