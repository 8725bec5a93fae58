import type { Command } from "commander";
import { usernamesOf } from "@grantway/identity";
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
    listGrants,
  );

  const revoke = grants
    .command("revoke <grant>")
    .description("take one back for good, with every token that came out of it; `list` shows the ids")
    .option("--yes", "do not ask");
  act<{ readonly yes?: boolean }>(revoke, revokeGrant);
}

async function listGrants({ instance, options }: Work<GrantListOptions>): Promise<Answer> {
  const { user, client } = options;
  if (client !== undefined && (await instance.storage.protocol.clients.find(client)) === undefined) {
    throw notFound("client", client);
  }
  const page = await instance.storage.protocol.grantRegistry.list({
    ...pageOf(options),
    ...(user === undefined ? {} : { userId: (await findUser(instance, user)).id }),
    ...(client === undefined ? {} : { clientId: client }),
  });
  const people = page.items.flatMap(({ subject: { person } }) => (person === undefined ? [] : [person]));
  const names = await usernamesOf(
    instance.storage.identity.users,
    people.map((userId) => ({ userId })),
  );
  return pageAnswer(page, {
    json: ({ id, subject: { person = "" }, clientId, scopes, consentedAt }) => ({
      id,
      user_id: person,
      username: names.get(person),
      client_id: clientId,
      scopes,
      consented_at: formatInstant(consentedAt),
    }),
    head: ["id", "username", "client id", "scopes", "allowed"],
    row: ({ id, subject: { person = "" }, clientId, scopes, consentedAt }) => [
      id,
      names.get(person) ?? "",
      clientId,
      scopes.join(" "),
      formatInstant(consentedAt),
    ],
    empty: "No grants.",
  });
}

async function revokeGrant(
  { instance, options, terminal }: Work<{ readonly yes?: boolean }>,
  id = "",
): Promise<Answer> {
  await confirm(`Revoke grant ${id} and every token that came out of it?`, terminal, options.yes);
  const outcome = await instance.storage.protocol.grantRegistry.revoke(id, instance.by());
  if (outcome === "unknown") throw notFound("active grant", id);
  return { json: { revoked: id }, text: `Revoked grant ${id} and every token that came out of it.` };
}
