import * as api from "@grantway/api";
import { endSession, listSessions, type ListedSession } from "@grantway/identity";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { notFound } from "../refusal.ts";

/** `/sessions`: those of browsers. */
export const browserSessionHandlers = [
  handle(api.listSessions, async ({ perform, query }) => ({
    status: 200,
    body: await pageAnswer(perform(listSessions, pageRequest(query)), sessionBody),
  })),

  handle(api.endSession, async ({ perform, params: { id } }) => {
    if ((await perform(endSession, { sid: id })) === "unknown") throw notFound("session", id);
    return { status: 204 };
  }),
];

function sessionBody(session: ListedSession) {
  const { sid, userId, username, address, device, methods, authenticatedAt, expiresAt } = session;
  return {
    id: sid,
    userId,
    username,
    address,
    ...(device === undefined ? {} : { device }),
    methods,
    authenticatedAt: isoInstant(authenticatedAt),
    expiresAt: isoInstant(expiresAt),
  };
}
