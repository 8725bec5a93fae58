import * as api from "@grantway/api";
import {
  createInitialAccessToken,
  type InitialAccessToken,
  listInitialAccessTokens,
  revokeInitialAccessToken,
} from "@grantway/protocol";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { invalid, notFound } from "../refusal.ts";

/** `/initial-access-tokens`. */
export const initialAccessTokenHandlers = [
  handle(api.listInitialAccessTokens, async ({ perform, query }) => {
    const page = perform(listInitialAccessTokens, pageRequest(query));
    return { status: 200, body: await pageAnswer(page, tokenBody) };
  }),

  handle(api.createInitialAccessToken, async ({ perform, body: { lifetime, ...asked } }) => {
    const life = lifetime === undefined ? {} : { lifetime: lifetime * 1000 };
    const made = await perform(createInitialAccessToken, { ...asked, ...life });
    if (made.outcome === "invalid") throw invalid(made.problems);
    const { initialToken, token } = made;
    return {
      status: 201,
      body: { ...tokenBody(initialToken), token },
      location: `/initial-access-tokens/${encodeURIComponent(initialToken.id)}`,
    };
  }),

  handle(api.revokeInitialAccessToken, async ({ perform, params: { id } }) => {
    const { outcome } = await perform(revokeInitialAccessToken, { id });
    if (outcome === "unknown") throw notFound("initial access token", id);
    return { status: 204 };
  }),
];

function tokenBody({ id, note, hint, createdAt, expiresAt, mostUses, uses }: InitialAccessToken) {
  return {
    id,
    note,
    hint,
    createdAt: isoInstant(createdAt),
    ...(expiresAt === undefined ? {} : { expiresAt: isoInstant(expiresAt) }),
    ...(mostUses === undefined ? {} : { mostUses }),
    uses,
  };
}
