import * as api from "@grantway/api";
import { listGrants, type ListedGrant, personOf, revokeGrant, showGrant } from "@grantway/protocol";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { notFound } from "../refusal.ts";

/** `/grants`. */
export const grantHandlers = [
  handle(api.listGrants, async ({ perform, query }) => ({
    status: 200,
    body: await pageAnswer(perform(listGrants, pageRequest(query)), grantBody),
  })),

  handle(api.showGrant, async ({ perform, params: { id } }) => {
    const grant = await perform(showGrant, { id });
    if (grant === undefined) throw notFound("grant that stands", id);
    return { status: 200, body: grantBody(grant) };
  }),

  handle(api.revokeGrant, async ({ perform, params: { id } }) => {
    const { outcome } = await perform(revokeGrant, { id });
    if (outcome === "unknown") throw notFound("grant that stands", id);
    return { status: 204 };
  }),
];

function grantBody(grant: ListedGrant) {
  const { id, subject, username, clientId, clientName, scopes, consentedAt, lastUsedAt } = grant;
  const person = personOf(grant);
  return {
    id,
    ...(person === undefined ? {} : { userId: person }),
    ...(subject.installation === undefined ? {} : { installation: subject.installation }),
    ...(username === undefined ? {} : { username }),
    clientId,
    clientName,
    scopes,
    consentedAt: isoInstant(consentedAt),
    ...(lastUsedAt === undefined ? {} : { lastUsedAt: isoInstant(lastUsedAt) }),
  };
}
