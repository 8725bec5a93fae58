import type { Command } from "commander";
import { listGrants, revokeGrant, showClient } from "@grantway/protocol/operations";
import { confirm } from "@grantway/terminal";
import { notFound } from "./failure.ts";
import { findUser } from "./find-user.ts";
import { act, pageAnswer, paged, pageOf } from "./frame.ts";
import type { Answer, ListOptions, Work } from "./frame.ts";
import { formatInstant } from "./instant-text.ts";

interface GrantListOptions extends ListOptions {
  readonly user?: string;
  readonly client?: string;
}

/** `grantway server grants …` */
export function addGrantCommands(server: Command): void {
  const grants = server.command("grants").description("what people allowed apps to do");

  const list = paged(grants.command("list").description("show all, page by page, the newest first"));
  act<GrantListOptions>(
    list
      .option("--user <user>", "only those of one person, by username, email or id")
      .option("--client <client>", "only those to one client, by client_id"),
    show,
  );

  const revoking = grants
    .command("revoke <grant>")
    .description("take one back for good, with every token that came out of it; `list` shows the ids")
    .option("--yes", "do not ask");
  act<{ readonly yes?: boolean }>(revoking, revoke);
}

async function show({ instance, options }: Work<GrantListOptions>): Promise<Answer> {
  const { user, client } = options;
  if (client !== undefined && (await instance.perform(showClient, { id: client })) === undefined) {
    throw notFound("client", client);
  }
  const page = await instance.perform(listGrants, {
    ...pageOf(options),
    ...(user === undefined ? {} : { userId: (await findUser(instance, user)).id }),
    ...(client === undefined ? {} : { clientId: client }),
  });
  return pageAnswer(page, {
    json: ({ id, subject: { person = "" }, username = "", clientId, scopes, consentedAt, lastUsedAt }) => ({
      id,
      user_id: person,
      username,
      client_id: clientId,
      scopes,
      consented_at: formatInstant(consentedAt),
      ...(lastUsedAt === undefined ? {} : { last_used_at: formatInstant(lastUsedAt) }),
    }),
    head: ["id", "username", "client id", "scopes", "allowed", "last used"],
    row: ({ id, username = "", clientId, scopes, consentedAt, lastUsedAt }) => [
      id,
      username,
      clientId,
      scopes.join(" "),
      formatInstant(consentedAt),
      lastUsedAt === undefined ? "" : formatInstant(lastUsedAt),
    ],
    empty: "No grants.",
  });
}

async function revoke(
  { instance, options, terminal }: Work<{ readonly yes?: boolean }>,
  id = "",
): Promise<Answer> {
  await confirm(`Revoke grant ${id} and every token that came out of it?`, terminal, options.yes);
  const { outcome } = await instance.perform(revokeGrant, { id });
  if (outcome === "unknown") throw notFound("active grant", id);
  return { json: { revoked: id }, text: `Revoked grant ${id} and every token that came out of it.` };
}
