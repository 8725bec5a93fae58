import type { Milliseconds } from "../instant.ts";
import { lineProblems, tidyLine } from "../line-of-text.ts";
import type { InitialAccessToken } from "../ports/initial-access-tokens.ts";
import type { Page, PageRequest } from "../ports/page.ts";
import { type Problem, problemAt } from "../problem.ts";
import { randomToken } from "../tokens/random-token.ts";
import type { InitialAccessTokenPorts } from "./client-ports.ts";
import { operation } from "./operation.ts";

const mostUses = 1_000_000;
const longestLife: Milliseconds = 3650 * 24 * 60 * 60 * 1000;

/** Makes a token by which clients may register themselves. It is told once. */
export const createInitialAccessToken = operation({
  name: "initial-access-tokens.create",
  permission: "clients:write",
  audit: "initial-access-token.created",
  async run(
    { initialAccessTokens, entropy, hashing, crc32 }: InitialAccessTokenPorts,
    asked: NewInitialAccessToken,
    by,
  ): Promise<
    | { readonly outcome: "created"; readonly initialToken: InitialAccessToken; readonly token: string }
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
  > {
    const note = tidyLine(asked.note);
    const problems = [...lineProblems("note", "The note", note, 100), ...boundProblems(asked)];
    if (problems.length > 0) return { outcome: "invalid", problems };
    const token = randomToken("gwia_", { entropy, crc32 });
    const made = {
      id: entropy.id(),
      note,
      hint: token.slice(0, 9),
      createdAt: by.at,
      ...(asked.lifetime === undefined ? {} : { expiresAt: by.at + asked.lifetime }),
      ...(asked.mostUses === undefined ? {} : { mostUses: asked.mostUses }),
    };
    await initialAccessTokens.create(made, hashing.sha256(token), by);
    return { outcome: "created", initialToken: { ...made, uses: 0 }, token };
  },
});

/** Lists them, the latest first. */
export const listInitialAccessTokens = operation({
  name: "initial-access-tokens.list",
  permission: "clients:read",
  audit: "nothing",
  run: (
    { initialAccessTokens }: InitialAccessTokenPorts,
    request: PageRequest,
  ): Promise<Page<InitialAccessToken>> => initialAccessTokens.list(request),
});

/** Ends one at once. Clients that registered by it stay. */
export const revokeInitialAccessToken = operation({
  name: "initial-access-tokens.revoke",
  permission: "clients:write",
  audit: "initial-access-token.revoked",
  run: async (
    { initialAccessTokens }: InitialAccessTokenPorts,
    { id }: { readonly id: string },
    by,
  ): Promise<{ readonly outcome: "revoked" | "unknown" }> => ({
    outcome: await initialAccessTokens.revoke(id, by),
  }),
});

/** A token that is to be made. */
export interface NewInitialAccessToken {
  readonly note: string;
  /** Absent for one without an end. */
  readonly lifetime?: Milliseconds;
  /** How many clients may register by it; absent for any number. */
  readonly mostUses?: number;
}

function boundProblems({ lifetime, mostUses: uses }: NewInitialAccessToken): readonly Problem[] {
  return [
    ...(lifetime === undefined || isWhole(lifetime, longestLife)
      ? []
      : [problemAt("lifetime", "The lifetime must be a second to 3650 days.", "out-of-range")]),
    ...(uses === undefined || isWhole(uses, mostUses)
      ? []
      : [problemAt("mostUses", `The uses must be 1 to ${mostUses}.`, "out-of-range")]),
  ];
}

function isWhole(value: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= 1 && value <= most;
}
