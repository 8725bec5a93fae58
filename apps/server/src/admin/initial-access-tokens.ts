import type { Command } from "commander";
import type { InitialAccessToken } from "@grantway/protocol";
import {
  createInitialAccessToken,
  listInitialAccessTokens,
  revokeInitialAccessToken,
} from "@grantway/protocol/operations";
import { parseDuration } from "../config/duration.ts";
import { invalid, invalidOptions, notFound } from "./failure.ts";
import { act, type Answer, type ListOptions, paged, pageAnswer, pageOf, type Work } from "./frame.ts";
import { formatInstant } from "./instant-text.ts";

interface CreateOptions {
  readonly note: string;
  readonly lifetime?: string;
  readonly uses?: string;
}

/** `grantway server initial-access-tokens …` */
export function addInitialAccessTokenCommands(server: Command): void {
  const tokens = server
    .command("initial-access-tokens")
    .description("tokens by which programs may register clients (RFC 7591)");

  const creating = tokens
    .command("create")
    .description("make one; it is shown once")
    .requiredOption("--note <note>", "for whom or what it is")
    .option("--lifetime <duration>", "how long it is good, such as 24h or 30d (default: no end)")
    .option("--uses <number>", "how many clients may register by it (default: any number)");
  act<CreateOptions>(creating, create);

  act<ListOptions>(paged(tokens.command("list").description("show all, the latest first")), list);
  act(tokens.command("revoke <id>").description("end one now; clients that registered by it stay"), revoke);
}

async function create({ instance, options }: Work<CreateOptions>): Promise<Answer> {
  const made = await instance.perform(createInitialAccessToken, {
    note: options.note,
    ...readLifetime(options),
    ...(options.uses === undefined ? {} : { mostUses: Number(options.uses) }),
  });
  if (made.outcome === "invalid") throw invalidOptions(made.problems, optionNames);
  const { initialToken, token } = made;
  return {
    json: { ...tokenJson(initialToken), token },
    text: `${initialToken.id} was made for ${initialToken.note}.\n\nInitial access token, shown this once; only a fingerprint is kept:\n${token}`,
    async undo() {
      await instance.perform(revokeInitialAccessToken, { id: initialToken.id });
      return "Nobody would know the token, so it was revoked again.";
    },
  };
}

const optionNames: ReadonlyMap<string | number, string> = new Map([
  ["note", "--note"],
  ["lifetime", "--lifetime"],
  ["mostUses", "--uses"],
]);

function readLifetime({ lifetime }: CreateOptions): { readonly lifetime?: number } {
  if (lifetime === undefined) return {};
  const read = parseDuration(lifetime);
  if (read === undefined) throw invalid(["--lifetime must be a duration such as 24h or 30d."]);
  return { lifetime: read };
}

async function list({ instance, options }: Work<ListOptions>): Promise<Answer> {
  return pageAnswer(await instance.perform(listInitialAccessTokens, pageOf(options)), {
    json: tokenJson,
    head: ["id", "note", "token", "uses", "ends"],
    row: ({ id, note, hint, uses, mostUses, expiresAt }) => [
      id,
      note,
      `${hint}…`,
      mostUses === undefined ? String(uses) : `${uses} of ${mostUses}`,
      expiresAt === undefined ? "never" : formatInstant(expiresAt),
    ],
    empty: "No initial access tokens.",
  });
}

async function revoke({ instance }: Work<object>, id = ""): Promise<Answer> {
  const { outcome } = await instance.perform(revokeInitialAccessToken, { id });
  if (outcome === "unknown") throw notFound("initial access token", id);
  return { json: { revoked: id }, text: `The initial access token ${id} was revoked.` };
}

function tokenJson({ id, note, hint, createdAt, expiresAt, mostUses, uses }: InitialAccessToken) {
  return {
    id,
    note,
    hint,
    created_at: formatInstant(createdAt),
    ...(expiresAt === undefined ? {} : { expires_at: formatInstant(expiresAt) }),
    ...(mostUses === undefined ? {} : { most_uses: mostUses }),
    uses,
  };
}
