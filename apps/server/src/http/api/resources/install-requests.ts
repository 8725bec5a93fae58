import * as api from "@grantway/api";
import {
  approveInstallRequest,
  cancelInstallRequest,
  denyInstallRequest,
  type ListedRequest,
  listInstallRequests,
  remindOfInstallRequest,
  showInstallRequest,
} from "@grantway/platform";
import type { ScopeCatalogue } from "@grantway/protocol";
import { type Asked, handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { ApiRefusal, invalid } from "../refusal.ts";
import { notTheirs } from "./not-theirs.ts";
import { rightWords } from "./right-words.ts";

const read = "installations:read";
const write = "installations:write";
const what = "install request";

/** `/install-requests`. */
export const installRequestHandlers = [
  handle(api.listInstallRequests, async ({ perform, query, context }) => {
    const catalogue = await context.catalogue.current();
    const page = perform(listInstallRequests, pageRequest(query)).then((found) => {
      if (typeof found === "string") throw notTheirs(found, read, "organisation", query.organisation ?? "");
      return found;
    });
    return { status: 200, body: await pageAnswer(page, (one) => requestBody(one, catalogue)) };
  }),

  handle(api.showInstallRequest, async (asked) => ({
    status: 200,
    body: await shown(asked, asked.params.request),
  })),

  handle(api.approveInstallRequest, async ({ perform, params: { request: id }, context }) => {
    const answer = await perform(approveInstallRequest, { id });
    if (answer.outcome !== "approved") throw notApproved(answer.outcome, id);
    return {
      status: 200,
      body: { installation: answer.installation, request: await shown({ perform, context }, id) },
    };
  }),

  handle(api.denyInstallRequest, async ({ perform, params: { request: id }, body: { reason }, context }) => {
    const answer = await perform(denyInstallRequest, { id, reason });
    if (answer.outcome === "invalid") throw invalid(answer.problems);
    refuse(answer.outcome, id);
    return { status: 200, body: await shown({ perform, context }, id) };
  }),

  handle(api.cancelInstallRequest, async ({ perform, params: { request: id } }) => {
    refuse((await perform(cancelInstallRequest, { id })).outcome, id);
    return { status: 204 };
  }),

  handle(api.remindOfInstallRequest, async ({ perform, params: { request: id }, context }) => {
    refuse((await perform(remindOfInstallRequest, { id })).outcome, id);
    return { status: 200, body: await shown({ perform, context }, id) };
  }),
];

type NotApproved =
  | "unknown"
  | "forbidden"
  | "decided"
  | "beyond"
  | "changed"
  | "requester-gone"
  | "not-possible";

function notApproved(outcome: NotApproved, id: string): ApiRefusal {
  switch (outcome) {
    case "unknown":
    case "forbidden":
      return notTheirs(outcome, write, what, id);
    case "decided":
      return decided();
    case "beyond":
      return new ApiRefusal("beyond-caller", "The caller does not hold these rights there themselves.");
    case "changed":
      return new ApiRefusal(
        "not-possible",
        "The app asks for something else by now, which nobody was shown.",
      );
    case "requester-gone":
      return new ApiRefusal("not-possible", "Whoever asked is not in the organisation any more.");
    case "not-possible":
      return new ApiRefusal("not-possible", "The app cannot be installed there as things are.");
  }
}

function decided(): ApiRefusal {
  return new ApiRefusal("not-possible", "It was decided already, or ran out.");
}

function refuse(outcome: string, id: string): void {
  switch (outcome) {
    case "unknown":
    case "forbidden":
      throw notTheirs(outcome, write, what, id);
    case "decided":
      throw decided();
    case "too-soon":
      throw new ApiRefusal("not-possible", "Those who decide were told of it within the last day.");
    default:
  }
}

async function shown(
  { perform, context }: Pick<Asked<typeof api.showInstallRequest>, "perform" | "context">,
  id: string,
) {
  const found = await perform(showInstallRequest, { id });
  if (typeof found === "string") throw notTheirs(found, read, what, id);
  return requestBody(found, await context.catalogue.current());
}

function requestBody(request: ListedRequest, catalogue: ScopeCatalogue) {
  const { createdAt, expiresAt, remindedAt, decidedAt, decidedBy, ...same } = request;
  return {
    ...same,
    rights: same.scopes.map((scope) => rightWords(catalogue, scope)),
    createdAt: isoInstant(createdAt),
    expiresAt: isoInstant(expiresAt),
    ...(remindedAt === null ? {} : { remindedAt: isoInstant(remindedAt) }),
    ...(decidedBy === null ? {} : { decidedBy }),
    ...(decidedAt === null ? {} : { decidedAt: isoInstant(decidedAt) }),
  };
}
