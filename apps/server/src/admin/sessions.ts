import type { Command } from "commander";
import { endSession, listSessions } from "@grantway/identity/operations";
import { confirm } from "@grantway/terminal";
import { notFound } from "./failure.ts";
import { findUser } from "./find-user.ts";
import { act, pageable, pageAnswer, pageOf } from "./frame.ts";
import type { Answer, ListOptions, Work } from "./frame.ts";
import { formatInstant } from "./instant-text.ts";

interface SessionListOptions extends ListOptions {
  readonly user?: string;
}

/** `grantway server sessions …` */
export function addSessionCommands(server: Command): void {
  const sessions = server.command("sessions").description("browsers in which somebody is signed in");

  const list = pageable(sessions.command("list").description("show all, page by page, the newest first"));
  act<SessionListOptions>(
    list.option("--user <user>", "only those of one person, by username, email or id"),
    show,
  );

  const ending = sessions
    .command("end <session>")
    .description("end one for good, with every token that came out of it; `list` shows the ids")
    .option("--yes", "do not ask");
  act<{ readonly yes?: boolean }>(ending, end);
}

async function show({ instance, options }: Work<SessionListOptions>): Promise<Answer> {
  const of = options.user === undefined ? {} : { userId: (await findUser(instance, options.user)).id };
  const page = await instance.perform(listSessions, { ...pageOf(options), ...of });
  return pageAnswer(page, {
    json: ({ sid, userId, username, address, device, methods, authenticatedAt, expiresAt }) => ({
      id: sid,
      user_id: userId,
      username,
      address,
      device,
      methods,
      signed_in_at: formatInstant(authenticatedAt),
      expires_at: formatInstant(expiresAt),
    }),
    head: ["id", "username", "from", "by", "signed in", "ends"],
    row: ({ sid, username, address, device, authenticatedAt, expiresAt }) => [
      sid,
      username,
      address,
      device ?? "",
      formatInstant(authenticatedAt),
      formatInstant(expiresAt),
    ],
    empty: "No sessions.",
  });
}

async function end(
  { instance, options, terminal }: Work<{ readonly yes?: boolean }>,
  id = "",
): Promise<Answer> {
  await confirm(`End session ${id} and every token that came out of it?`, terminal, options.yes);
  const outcome = await instance.perform(endSession, { sid: id });
  if (outcome === "unknown") throw notFound("session", id);
  return { json: { ended: id }, text: `Ended session ${id} and every token that came out of it.` };
}
