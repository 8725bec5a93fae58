import { join } from "node:path";
import type { Command } from "commander";
import { CommandError, type Terminal } from "@grantway/terminal";
import { fromEnvironment, present } from "../connect/connect-request.ts";
import { openPrivately } from "../connect/open-privately.ts";
import { perform } from "../frame.ts";
import type { Session } from "../session.ts";
import { foldersOf } from "../vault/folders.ts";

interface ServeOptions {
  readonly address?: string;
  readonly port?: string;
  readonly certificate?: string;
  readonly key?: string;
  readonly selfSigned?: boolean;
  readonly publicUrl?: string;
  readonly open?: boolean;
}

/** `grantway serve`: the local web helper. It runs until Ctrl-C, SIGTERM, or its window closes. */
export function define(command: Command, session: Session): void {
  command
    .option("--address <address>", "where to listen (default: GRANTWAY_SERVE_ADDRESS, else 127.0.0.1)")
    .option("--port <port>", "0 for any that is free (default: GRANTWAY_SERVE_PORT, else 4490)")
    .option(
      "--certificate <file>",
      "PEM, with its chain: serve by https (default: GRANTWAY_SERVE_CERTIFICATE)",
    )
    .option("--key <file>", "PEM, the certificate's key (default: GRANTWAY_SERVE_KEY)")
    .option("--self-signed", "https with a certificate made for this machine")
    .option("--public-url <origin>", "how a proxy makes it reachable (default: GRANTWAY_SERVE_PUBLIC_URL)")
    .option("--open", "open it in the browser")
    .option("--json", "print the link in JSON");
  perform<ServeOptions>(command, session, async ({ grantway, options, terminal, place }) => {
    const { startServe } = await import("../serve/serve.ts");
    const stopped = stopSignal(session);
    const helper = await startServe({
      grantway,
      vault: place.label,
      say: terminal.note,
      certificateFolder: join(foldersOf(session.environment, process.platform).config, "certificate"),
      ...settingsFrom(options, session),
    });
    const further = () => terminal.print(`Another link, which works once:\n\n  ${helper.newLink()}`);
    const quiet = onEnter(session, further);
    try {
      const { url, origin } = helper;
      terminal.print(options.json === true ? JSON.stringify({ url, origin }) : linkWords(url, terminal));
      if (options.open === true && !(await openPrivately(helper.newLink(), session)))
        terminal.note("No browser opened here: open the link above in one yourself.");
      await stopped;
    } finally {
      quiet();
      await helper.stop();
    }
  });
}

/** Without a person at the terminal, as in a container's log, a restart gives another link. */
function linkWords(url: string, { interactive }: Terminal): string {
  const enter = interactive ? "Press Enter for another link. " : "";
  return `Open this link, which works once:\n\n  ${url}\n\n${enter}Stop with Ctrl-C.`;
}

function settingsFrom(options: ServeOptions, session: Session) {
  const variable = (name: string) => fromEnvironment(session, `GRANTWAY_SERVE_${name}`);
  const port = options.port ?? variable("PORT");
  return present({
    address: options.address ?? variable("ADDRESS"),
    port: port === undefined ? undefined : readPort(port),
    certificateFile: options.certificate ?? variable("CERTIFICATE"),
    keyFile: options.key ?? variable("KEY"),
    publicUrl: options.publicUrl ?? variable("PUBLIC_URL"),
    selfSigned: options.selfSigned,
  });
}

function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new CommandError("usage", `The port must be a number from 0 to 65535, and not ${text}.`);
}

/** Enter prints a link for another browser, or when one was lost. Answers a function that stops listening. */
function onEnter({ terminal }: Session, act: () => void): () => void {
  if (!terminal.interactive) return () => undefined;
  process.stdin.on("data", act);
  return () => void process.stdin.off("data", act).pause();
}

function stopSignal(session: Session): Promise<void> {
  return new Promise((resolve) => {
    session.interrupted().addEventListener("abort", () => resolve(), { once: true });
    for (const signal of ["SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}
