import { setTimeout } from "node:timers/promises";
import { showApp } from "@grantway/api";
import type { Command } from "commander";
import { CommandError, jsonText } from "@grantway/terminal";
import { readDuration } from "../duration.ts";
import type { Session } from "../session.ts";
import { type LogEntry, readLog } from "./app-log.ts";
import { addAppOptions, type AppWork, performWithApi } from "./with-api.ts";

interface LogOptions {
  readonly follow?: boolean;
  readonly days: string;
  readonly every: string;
}

/** `grantway app logs`. */
export function addLogsCommand(app: Command, session: Session): void {
  const logs = addAppOptions(app.command("logs"))
    .description("show what your app was refused and why, and which deliveries were not taken")
    .option("--days <days>", "of today and so many days before", "7")
    .option("--follow", "go on until Ctrl-C")
    .option("--every <time>", "how often to look while following", "5s");
  performWithApi<LogOptions>(logs, session, async (work) => {
    const { api, options } = work;
    const days = readDays(options.days);
    const every = readDuration(options.every, "--every");
    const { id } = await api.call(showApp, { params: { app: work.app() } });
    const said = new Set<string>();
    const follows = options.follow === true;
    const goesOn = () => (follows ? waited(every, session.interrupted()) : Promise.resolve(false));
    do {
      const fresh = (await readLog(api, id, days)).filter(({ key }) => !said.has(key));
      for (const entry of fresh) {
        said.add(entry.key);
        session.terminal.print(lineOf(entry, work));
      }
      if (!follows && fresh.length === 0 && options.json !== true)
        session.terminal.print(`Nothing went wrong in the last ${days} days.`);
    } while (await goesOn());
  });
}

/** Whether to go on. */
function waited(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return setTimeout(milliseconds, true, { signal }).catch(() => false);
}

/** One line of JSON for each with `--json`, so that it can be read while it goes on. */
function lineOf(entry: LogEntry, { options }: AppWork<LogOptions>): string {
  const { key: _, ...told } = entry;
  if (options.json === true) return jsonText(told);
  const { at, where, what, why, count, scope } = entry;
  const times = count === 1 ? "" : ` ×${count}`;
  const todo =
    scope === undefined ? "" : ` Ask for ${scope} in the manifest, push it, and have people agree to it.`;
  return `${at}  ${where}  ${what}${times}: ${why}.${todo}`;
}

function readDays(text: string): number {
  if (/^\d{1,3}$/.test(text) && Number(text) <= 400) return Number(text);
  throw new CommandError("usage", `--days takes a number from 0 to 400, and not ${text}.`);
}
