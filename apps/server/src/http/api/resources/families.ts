import * as api from "@grantway/api";
import { endFamily, listFamilies, type ListedFamily, showFamily } from "@grantway/protocol";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { notFound } from "../refusal.ts";

/** `/families`. */
export const familyHandlers = [
  handle(api.listFamilies, async ({ perform, query }) => ({
    status: 200,
    body: await pageAnswer(perform(listFamilies, pageRequest(query)), familyBody),
  })),

  handle(api.showFamily, async ({ perform, params: { id } }) => {
    const family = await perform(showFamily, { id });
    if (family === undefined) throw notFound("token family", id);
    return { status: 200, body: familyBody(family) };
  }),

  handle(api.endFamily, async ({ perform, params: { id } }) => {
    const { outcome } = await perform(endFamily, { id });
    if (outcome === "unknown") throw notFound("token family", id);
    return { status: 204 };
  }),
];

function familyBody({ sid, state, authenticatedAt, lastUsedAt, expiresAt, ...family }: ListedFamily) {
  return {
    ...family,
    ...(sid === "" ? {} : { sessionId: sid }),
    authenticatedAt: isoInstant(authenticatedAt),
    lastUsedAt: isoInstant(lastUsedAt),
    expiresAt: isoInstant(expiresAt),
    alive: state.alive,
    ...(state.alive ? {} : { endedBecause: state.why }),
    effectiveScopes: state.alive ? state.scopes : [],
  };
}
