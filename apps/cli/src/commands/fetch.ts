import { Option } from "commander";
import type { Command } from "commander";
import { CommandError, interruption, isCutShort, outputFile } from "@grantway/terminal";
import { demandHint } from "../fetch/demand-hint.ts";
import { fetchPages } from "../fetch/pages.ts";
import { openOutput } from "../fetch/output.ts";
import { readRequest } from "../fetch/request.ts";
import type { RequestOptions } from "../fetch/request.ts";
import { addVaultOptions, collect, openGrantway } from "../frame.ts";
import type { Session } from "../session.ts";
import { chooseVault } from "../vault/choose-vault.ts";
import type { VaultWish } from "../vault/choose-vault.ts";

interface FetchOptions extends RequestOptions, VaultWish {
  readonly output?: string;
  readonly include?: boolean;
  readonly fail?: boolean;
  readonly allPages?: boolean;
  readonly maxPages: string;
}

/** `grantway fetch <name> <url>`: as curl, with the token attached. Its `--json` is curl's: a body to send. */
export function define(command: Command, session: Session): void {
  addVaultOptions(command)
    .argument("<name>", "the connection")
    .argument("<url>", "a URL, or a path from the API's base on")
    .option("-X, --request <method>", "GET, or POST when there is a body")
    .option("-H, --header <name: value>", "a header, may be repeated", collect)
    .option(
      "-d, --data <body>",
      "a form to send; @file reads a file, @- standard input; may be repeated",
      collect,
    )
    .option("--data-binary <body>", "a body to send as it is; @file, @-")
    .option("--json <body>", "JSON to send; @file, @-")
    .option("-o, --output <file>", "write the answer's body to a file")
    .option("-i, --include", "show status and headers too")
    .option("-f, --fail", "exit code 22 when the API answers 400 or more; the body is written all the same")
    .option("--all-pages", 'follow Link: rel="next"; lists of JSON become one')
    .addOption(new Option("--max-pages <number>", "how many pages at the most").default("100"))
    .addHelpText(
      "after",
      "\nThe body comes as it arrives, so streams can be followed. The token is never printed.",
    )
    .action(async (name: string, url: string, options: FetchOptions) => {
      await call(session, options, name, url);
    });
}

async function call(session: Session, options: FetchOptions, name: string, url: string): Promise<void> {
  const signal = session.interrupted();
  const request = await readRequest(options, session.terminal);
  const output = openOutput(outputFile(options.output), {
    include: options.include === true,
    terminal: session.terminal,
  });
  const grantway = await openGrantway(session, chooseVault(options, session.environment), options.ca);
  let host = name;
  try {
    const send = async (to: string) => {
      const answer = await grantway.fetch(name, to, { ...request, signal });
      host = URL.parse(answer.url)?.host ?? name;
      return answer;
    };
    const last = await fetchPages({
      first: await send(url),
      next: send,
      most: options.allPages === true ? readMost(options.maxPages) : 1,
      output,
    });
    const hint = await demandHint(last, name, grantway);
    if (hint !== undefined) session.terminal.note(hint);
    if (options.fail === true && last.status >= 400)
      throw new CommandError(
        "http",
        `The API answered ${last.status} ${last.statusText}.`.replace(" .", "."),
      );
  } catch (error) {
    if (signal.aborted) throw interruption();
    throw isCutShort(error) ? await brokenOff(host, error) : error;
  } finally {
    await grantway.close();
    await output.close();
  }
}

/** The body of an answer ended before it was complete, or nothing came any more. */
async function brokenOff(host: string, error: TypeError): Promise<unknown> {
  // Loaded here: `--help` needs nothing of the client.
  const { connectionFailure } = await import("@grantway/client");
  return connectionFailure(host, error);
}

function readMost(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new CommandError("usage", "--max-pages must be a number from 1 to 999999.");
}
