import { type Api, createApi } from "@grantway/api";
import type { Command } from "commander";
import { CommandError } from "@grantway/terminal";
import { type Answer, type CommonOptions, printAnswer } from "../frame.ts";
import { createOpenRemote } from "../remote/open-remote.ts";
import type { Session } from "../session.ts";
import { type AppLink, linkFile, readLink } from "./app-link.ts";

/*
 * How `grantway app …` asks the management API of a server: by a connection to it, as `grantway server … --server` does.
 */

/** Which server, which connection and which app; each is in the folder's `grantway-app.json` as well. */
export interface AppOptions {
  readonly server?: string;
  readonly connection?: string;
  readonly app?: string;
}

/** What a command works with. */
export interface AppWork<Options> {
  readonly api: Api;
  readonly options: Options & AppOptions & CommonOptions;
  readonly session: Session;
  /** Without trailing slash. */
  readonly issuer: string;
  readonly clientId: string;
  /** The name of the connection. */
  readonly connection: string;
  /** With the token attached, for what is no operation of the contract. */
  readonly fetch: (url: string) => Promise<Response>;
  /** The slug or id of the app. @throws {CommandError} `usage` where nobody said it */
  app(): string;
}

/** The permissions that all of these commands need together. */
export const developerScopes =
  "organisations:read apps:read apps:write webhooks:read webhooks:write offline_access";

/** Adds the options that say which server and which app. */
export function addAppOptions(command: Command): Command {
  return command
    .option("--app <slug>", `which app (default: as ${linkFile} in this folder says)`)
    .option("--server <issuer>", "of which server")
    .option("--connection <name>", "by which connection (default: the one there is to that server)");
}

/** Runs the work when the command is called, and prints the answer. */
export function askApi<Options extends object>(
  command: Command,
  session: Session,
  work: (context: AppWork<Options>, ...names: string[]) => Promise<Answer>,
): void {
  performWithApi<Options>(command, session, async (context, ...names) => {
    const { options } = context;
    printAnswer(await work(context, ...names), { options, terminal: session.terminal });
  });
}

/** Like {@link askApi}, for a command that prints its own output. */
export function performWithApi<Options extends object>(
  command: Command,
  session: Session,
  work: (context: AppWork<Options>, ...names: string[]) => Promise<void>,
): void {
  command.option("--json", "answer in JSON, errors included").action(async (...given: unknown[]) => {
    const names = given.filter((value) => typeof value === "string");
    const options = command.optsWithGlobals<Options & AppOptions & CommonOptions>();
    session.json = options.json === true;
    const link = readLink();
    const access = await createOpenRemote(
      session,
      developerScopes,
    )({ server: serverOf(options, link), connection: options.connection ?? link?.connection });
    try {
      const { issuer, clientId, connection, fetch } = access;
      const api = createApi({ base: `${issuer}/api/v1`, fetch });
      const app = () => appOf(options, link);
      await work({ api, options, session, issuer, clientId, connection, fetch, app }, ...names);
    } catch (error) {
      // Loaded here: what goes well needs nothing of the server.
      const { answerFailure } = await import("@grantway/server/command");
      throw await answerFailure(error, access);
    } finally {
      await access.close();
    }
  });
}

function serverOf({ server }: AppOptions, link: AppLink | undefined): string {
  const said = server ?? link?.server;
  if (said !== undefined) return said;
  throw new CommandError(
    "usage",
    `Say --server too, such as https://id.example.com: this folder has no ${linkFile}, which grantway app create writes.`,
  );
}

function appOf({ app, server }: AppOptions, link: AppLink | undefined): string {
  // What a folder says of one server is not said of another.
  const said = app ?? (server === undefined || server === link?.server ? link?.app : undefined);
  if (said !== undefined) return said;
  throw new CommandError(
    "usage",
    "Say --app too: the slug of the app, as its address in the directory ends.",
  );
}
