import type { Command } from "commander";
import { CommandError, formatTable, readSecret } from "@grantway/terminal";
import { checkFrame, checkWebhooks } from "../app/check-app.ts";
import { addCreateCommand } from "../app/create-app.ts";
import { addListenCommand } from "../app/listen-webhooks.ts";
import { addOpenCommand } from "../app/open-app.ts";
import { addPushCommand } from "../app/push-manifest.ts";
import { addLogsCommand } from "../app/show-logs.ts";
import { addVersionCommands } from "../app/submit-version.ts";
import { type Answer, type CommonOptions, printAnswer } from "../frame.ts";
import { exitCodeHelp } from "../failure.ts";
import type { Session } from "../session.ts";

/** `grantway app …`: for developers of apps that people install. */
export function define(app: Command, session: Session): void {
  addCreateCommand(app, session);
  addPushCommand(app, session);
  addVersionCommands(app, session);
  addOpenCommand(app, session);
  addLogsCommand(app, session);
  addListenCommand(app, session);
  addCheckCommand(app, session);
  app.addHelpText("after", exitCodeHelp);
}

function addCheckCommand(app: Command, session: Session): void {
  const check = app
    .command("check <url>")
    .description("post well-signed and ill-signed deliveries to an endpoint, and judge its answers")
    .option("--secret-stdin", "read the endpoint's secret (whsec_…) from the first line of standard input")
    .option("--secret-file <file>", "read it from the first line of a file")
    .option("--frame <url>", "ask this page, too, whether the dashboard may show it")
    .option("--dashboard <origin>", "of the server whose dashboard it is", "http://localhost:4400");
  plain<CheckOptions>(check, session, async (options, url = "") => {
    const report = [
      ...(await checkWebhooks(webAddress(url), await secretOf(options, session), { fetch, now: Date.now })),
      ...(options.frame === undefined
        ? []
        : [
            await checkFrame(webAddress(options.frame), new URL(webAddress(options.dashboard)).origin, {
              fetch,
            }),
          ]),
    ];
    const failed = report.filter(({ outcome }) => outcome === "failed");
    const rows = report.map(({ outcome, says, toDo }) => [
      outcome === "passed" ? "ok" : "problem",
      says,
      toDo,
    ]);
    const sum =
      failed.length === 0
        ? "No problem found."
        : `${failed.length} of ${report.length} did not go as they should.`;
    return {
      json: { checks: report },
      text: `${formatTable(["", "Sent", "What to do"], rows, "")}\n${sum}`,
      exit: failed.length === 0 ? 0 : 1,
    };
  });
}

interface CheckOptions {
  readonly secretStdin?: boolean;
  readonly secretFile?: string;
  readonly frame?: string;
  readonly dashboard: string;
}

async function secretOf(
  { secretStdin: stdin, secretFile: file }: CheckOptions,
  { terminal }: Session,
): Promise<string> {
  const given = await readSecret({ stdin, file }, terminal);
  if (given !== undefined) return given;
  if (!terminal.interactive)
    throw new CommandError("usage", "Give the secret with --secret-stdin or --secret-file.");
  return terminal.askSecret("Secret of the endpoint: ");
}

function webAddress(said: string): string {
  const url = URL.parse(said);
  if (url !== null && /^https?:$/.test(url.protocol)) return url.href;
  throw new CommandError("usage", `${said} is no address of the web.`);
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- only the caller knows what Commander parsed
function plain<Options extends object>(
  command: Command,
  session: Session,
  work: (options: Options & CommonOptions, name?: string) => Promise<Answer>,
): void {
  command.option("--json", "answer in JSON, errors included").action(async (...given: unknown[]) => {
    const options = command.optsWithGlobals<Options & CommonOptions>();
    session.json = options.json === true;
    const name = given.find((value) => typeof value === "string");
    printAnswer(await work(options, name), { options, terminal: session.terminal });
  });
}
