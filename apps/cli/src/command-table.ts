import type { Command } from "commander";
import type { Failure } from "@grantway/terminal";
import { describeFailure } from "./failure.ts";
import { createOpenRemote } from "./remote/open-remote.ts";
import type { Session } from "./session.ts";

/*
 * Every command by name, with its line in `--help` and where its code is. Only the command that was called is loaded:
 * `grantway token` does not wait for the server's administration, nor that for the providers' catalogue.
 */

/** One command of the command line. */
export interface Entry {
  readonly name: string;
  readonly group: string;
  readonly summary: string;
  /** Adds arguments, options and action. @param words - what was said, without options */
  readonly load: (program: Command, session: Session, words: readonly string[]) => Promise<Loaded>;
}

/** A command that is ready to run. */
export interface Loaded {
  readonly command: Command;
  /** How to report its errors; `undefined` for a bug. */
  readonly explain: (error: unknown) => Failure | undefined;
}

/** What a module of `commands/` exports. */
interface CommandModule {
  readonly define: (command: Command, session: Session) => void;
}

const connections = "Connections:";
const use = "Use:";
const other = "Around:";

/** The commands, in the order in which `--help` lists them. */
export const entries: readonly Entry[] = [
  client(
    "connect",
    connections,
    "sign in to a provider and keep the connection",
    () => import("./commands/connect.ts"),
  ),
  client(
    "finish",
    connections,
    "hand over the address that a browser came back to elsewhere",
    () => import("./commands/finish.ts"),
  ),
  client("list", connections, "show all connections", () => import("./commands/list.ts")),
  client("show", connections, "show one connection", () => import("./commands/show.ts")),
  client(
    "edit",
    connections,
    "change a connection without signing in again",
    () => import("./commands/edit.ts"),
  ),
  client("refresh", connections, "get a new access token now", () => import("./commands/refresh.ts")),
  client(
    "revoke",
    connections,
    "end the access at the provider and forget the tokens",
    () => import("./commands/revoke.ts"),
  ),
  client("remove", connections, "forget a connection", () => import("./commands/remove.ts")),
  client(
    "clients",
    connections,
    "print the document of a client, or end a registration",
    () => import("./commands/clients.ts"),
  ),
  client(
    "export",
    connections,
    "write connections to a file under a passphrase",
    () => import("./commands/export.ts"),
  ),
  client("import", connections, "bring exported connections in", () => import("./commands/import.ts")),

  client("fetch", use, "call an API with the token attached", () => import("./commands/fetch.ts")),
  client("run", use, "run a command with the token in its environment", () => import("./commands/run.ts")),
  client("env", use, "print the token as a variable for a shell", () => import("./commands/env.ts")),
  client("token", use, "print the access token", () => import("./commands/token.ts")),
  client(
    "serve",
    use,
    "manage connections in a web page on this machine",
    () => import("./commands/serve.ts"),
  ),
  client(
    "credential",
    use,
    "answer git and kubectl when they ask for a credential",
    () => import("./commands/credential.ts"),
  ),

  client(
    "providers",
    other,
    "show, search and check the providers that are known",
    () => import("./commands/providers.ts"),
  ),
  client(
    "app",
    "Apps of your own:",
    "make, check and publish what you write for a Grantway platform",
    () => import("./commands/app.ts"),
  ),

  client("vaults", other, "show and name vaults", () => import("./commands/vaults.ts")),
  client("doctor", other, "find out why something does not work", () => import("./commands/doctor.ts")),
  client(
    "trace",
    other,
    "run a command and show its requests, secrets removed",
    () => import("./commands/trace.ts"),
  ),
  client(
    "completion",
    other,
    "print the completion script of a shell",
    () => import("./commands/completion.ts"),
  ),
  {
    name: "server",
    group: "Provider:",
    summary: "run an instance of the provider and administer it",
    load: loadServer,
  },
];

function client(name: string, group: string, summary: string, load: () => Promise<CommandModule>): Entry {
  return {
    name,
    group,
    summary,
    async load(program, session) {
      const { define } = await load();
      const command = program.command(name).description(summary);
      define(command, session);
      return { command, explain: describeFailure };
    },
  };
}

/** `grantway server …` belongs to the server, and is handed over unparsed (docs/adr/0003). */
async function loadServer(
  program: Command,
  session: Session,
  [, called]: readonly string[],
): Promise<Loaded> {
  const { addServerCommand, describeFailure: describeServerFailure } =
    await import("@grantway/server/command");
  const command = addServerCommand(program, createOpenRemote(session));
  if (called !== "start" && called !== "migrate") {
    const { addAdministration } = await import("@grantway/server/administration");
    await addAdministration(command, called);
  }
  return { command, explain: (error) => describeServerFailure(error) ?? describeFailure(error) };
}
