import type { Command } from "commander";
import { confirm } from "@grantway/terminal";
import { notFound } from "./failure.ts";
import { findUser, usernamesOf } from "./find-user.ts";
import { act, pageAnswer, paged, pageOf } from "./frame.ts";
import type { Answer, ListOptions, Work } from "./frame.ts";
import { formatInstant } from "./instant-text.ts";

interface SessionListOptions extends ListOptions {
  readonly user?: string;
}

/** `grantway server sessions …` */
export function addSessionCommands(server: Command): void {
  const sessions = server.command("sessions").description("browsers in which somebody is signed in");

  const list = paged(sessions.command("list").description("show all, page by page, the newest first"));
  act<SessionListOptions>(
    list.option("--user <user>", "only those of one person, by username, email or id"),
    listSessions,
  );

  const end = sessions
    .command("end <session>")
    .description("end one for good, with every token that came out of it; `list` shows the ids")
    .option("--yes", "do not ask");
  act<{ readonly yes?: boolean }>(end, endSession);
}

async function listSessions({ instance, options }: Work<SessionListOptions>): Promise<Answer> {
  const of = options.user === undefined ? {} : { userId: (await findUser(instance, options.user)).id };
  const request = { ...pageOf(options), ...of, at: instance.by().at };
  const page = await instance.storage.identity.sessionDirectory.list(request);
  const names = await usernamesOf(instance, page.items);
  return pageAnswer(page, {
    json: ({ sid, userId, address, device, methods, authenticatedAt, expiresAt }) => ({
      id: sid,
      user_id: userId,
      username: names.get(userId),
      address,
      device,
      methods,
      signed_in_at: formatInstant(authenticatedAt),
      expires_at: formatInstant(expiresAt),
    }),
    head: ["id", "username", "from", "by", "signed in", "ends"],
    row: ({ sid, userId, address, device, authenticatedAt, expiresAt }) => [
      sid,
      names.get(userId) ?? "",
      address,
      device ?? "",
      formatInstant(authenticatedAt),
      formatInstant(expiresAt),
    ],
    empty: "No sessions.",
  });
}

async function endSession(
  { instance, options, terminal }: Work<{ readonly yes?: boolean }>,
  id = "",
): Promise<Answer> {
  await confirm(`End session ${id} and every token that came out of it?`, terminal, options.yes);
  const outcome = await instance.storage.identity.sessionDirectory.end(id, instance.by());
  if (outcome === "unknown") throw notFound("session", id);
  return { json: { ended: id }, text: `Ended session ${id} and every token that came out of it.` };
}
