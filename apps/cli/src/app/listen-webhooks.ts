import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { showApp } from "@grantway/api";
import type { Command } from "commander";
import { CommandError, jsonText, readSecret } from "@grantway/terminal";
import { readDuration } from "../duration.ts";
import type { Session } from "../session.ts";
import { foldersOf } from "../vault/folders.ts";
import { followEvents, type ListedEvent } from "./follow-events.ts";
import { forwardEvent, type Forwarded, isTaken } from "./forward-event.ts";
import { beginAt, type ListenState, readState, stateFileOf, writeState } from "./listen-state.ts";
import { keyOf } from "./sign-webhook.ts";
import { addAppOptions, type AppWork, performWithApi } from "./with-api.ts";

interface ListenOptions {
  readonly forward: string;
  readonly since?: string;
  readonly cursor?: string;
  readonly every: string;
  readonly secretStdin?: boolean;
  readonly secretFile?: string;
}

/** `grantway app webhooks listen`. */
export function addListenCommand(app: Command, session: Session): void {
  const webhooks = app.command("webhooks").description("what your app is told while you write it");
  const listen = addAppOptions(webhooks.command("listen"))
    .description("post what happens in your sandboxes to an address on this machine, signed as webhooks are")
    .requiredOption("--forward <url>", "where to: http://localhost:3000/hooks")
    .option(
      "--since <when>",
      "from a moment (2026-11-29T10:00:00Z) or a time ago (10m) on, also what was had",
    )
    .option("--cursor <file>", "where to remember how far it is (default: one for each app)")
    .option("--every <time>", "how often to ask for what is new", "2s")
    .option("--secret-stdin", "sign with the secret (whsec_…) on the first line of standard input")
    .option("--secret-file <file>", "sign with the one on the first line of a file (default: a new one)");
  performWithApi<ListenOptions>(listen, session, async (work) => {
    const { api, issuer, options } = work;
    const url = localAddress(options.forward);
    const every = readDuration(options.every, "--every");
    const given = await readSecret(
      { stdin: options.secretStdin, file: options.secretFile },
      session.terminal,
    );
    const secret = given ?? `whsec_${randomBytes(32).toString("base64")}`;
    const key = keyOf(secret);
    const { id, slug } = await api.call(showApp, { params: { app: work.app() } });
    const data = () => foldersOf(session.environment, process.platform).data;
    const file = options.cursor ?? stateFileOf(data(), issuer, id);
    const stop = session.interrupted();
    const wait = (milliseconds: number) =>
      setTimeout(milliseconds, true, { signal: stop }).catch(() => false);
    announce(work, { app: slug, url, ...(given === undefined ? { secret } : {}) });
    const handle = async (event: ListedEvent) => {
      const onAttempt = (attempt: Forwarded) => session.terminal.print(lineOf(event, attempt, work));
      const { id: eventId, type, timestamp } = event;
      const sent = { id: eventId, type, data: event.data, at: Date.parse(timestamp) };
      const ended = await forwardEvent(sent, { url, key, fetch, now: Date.now, wait, onAttempt });
      return ended === "stopped" ? ended : "done";
    };
    await followEvents({
      api,
      app: id,
      state: await beginning(work, file),
      handle,
      onState: (state) => writeState(file, state),
      onTrouble: (why) => session.terminal.note(`${issuer} cannot be asked now, and is again soon: ${why}`),
      pause: async (atLeast = 0) => !stop.aborted && (await wait(Math.max(every, atLeast))),
    });
    session.terminal.note("Stopped. What happens until the next time is forwarded then.");
  });
}

/** At `--since`; else where it was the last time; else now. */
async function beginning(work: AppWork<ListenOptions>, file: string): Promise<ListenState> {
  const { since } = work.options;
  if (since === undefined) return readState(file) ?? beginAt(await timeThere(work));
  if (/^\d+[smh]$/.test(since)) {
    const ago = readDuration(since, "--since");
    return beginAt(new Date((await timeThere(work)).getTime() - ago));
  }
  const moment = new Date(since);
  if (!Number.isNaN(moment.getTime())) return beginAt(moment);
  throw new CommandError(
    "usage",
    `--since takes a moment such as 2026-11-29T10:00:00Z, or a time such as 10m, and not ${since}.`,
  );
}

/** By the clock of the server, which says when events happened: that of this machine may be wrong. */
async function timeThere({ issuer, fetch }: AppWork<unknown>): Promise<Date> {
  const answer = await fetch(`${issuer}/api/v1/manifest.schema.json`);
  await answer.body?.cancel();
  const told = new Date(answer.headers.get("date") ?? "");
  return Number.isNaN(told.getTime()) ? new Date() : told;
}

/** Events of a sandbox are for the machine of whoever writes the app; what the web is to hear, endpoints are for. */
function localAddress(said: string): string {
  const url = URL.parse(said);
  const names = ["localhost", "127.0.0.1", "[::1]"];
  if (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    (names.includes(url.hostname) || url.hostname.endsWith(".localhost"))
  )
    return url.href;
  throw new CommandError(
    "usage",
    `--forward takes an address on this machine, such as http://localhost:3000/hooks, and not ${said}.`,
  );
}

function announce(
  { options, session: { terminal } }: AppWork<ListenOptions>,
  told: { readonly app: string; readonly url: string; readonly secret?: string },
): void {
  if (options.json === true) return terminal.print(jsonText({ listening: told }));
  const { app, url, secret } = told;
  terminal.print(`What happens to ${app} in its sandboxes goes to ${url}. Stop with Ctrl-C.`);
  if (secret !== undefined) terminal.print(`Signed with ${secret}`);
}

function lineOf(event: ListedEvent, attempt: Forwarded, { options }: AppWork<ListenOptions>): string {
  const { id, type } = event;
  if (options.json === true) return jsonText({ event: id, type, taken: isTaken(attempt), ...attempt });
  const answer = attempt.status ?? attempt.error ?? "";
  const again = attempt.attempt === 1 ? "" : `  attempt ${attempt.attempt}`;
  return `${isTaken(attempt) ? "ok    " : "failed"}  ${answer}  ${attempt.ms} ms  ${type}  ${id}${again}`;
}
