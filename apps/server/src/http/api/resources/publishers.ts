import * as api from "@grantway/api";
import { claimDomain, type NotTheirs, removeDomain, showPublisher, verifyDomain } from "@grantway/platform";
import { handle } from "../handle.ts";
import { ApiRefusal, invalid } from "../refusal.ts";
import { publisherBody, refusalOf } from "./app-bodies.ts";

/** `/organisations/{organisation}/publisher`. */
export const publisherHandlers = [
  handle(api.showPublisher, async ({ perform, params: { organisation } }) => {
    const publisher = await perform(showPublisher, { organisation });
    if (typeof publisher === "string") throw refusal(publisher, organisation, "apps:read");
    return { status: 200, body: publisherBody(publisher) };
  }),

  handle(api.claimDomain, async ({ perform, params: { organisation }, body: { domain } }) => {
    const answer = await perform(claimDomain, { organisation, domain });
    if (answer.outcome === "invalid") throw invalid(answer.problems);
    if (answer.outcome !== "claimed") throw refusal(answer.outcome, organisation, "apps:write");
    return { status: 200, body: publisherBody(answer.publisher) };
  }),

  handle(api.verifyDomain, async ({ perform, params: { organisation } }) => {
    const answer = await perform(verifyDomain, { organisation });
    switch (answer.outcome) {
      case "verified":
        return { status: 200, body: publisherBody(answer.publisher) };
      case "not-found":
        throw new ApiRefusal(
          "not-possible",
          `There is no TXT record ${answer.challenge} at ${answer.recordName} yet.`,
        );
      case "no-answer":
        throw new ApiRefusal("not-possible", "DNS did not answer. Try again in a while.");
      case "no-domain":
        throw new ApiRefusal("not-possible", "Nobody has said which domain it is.");
      case "unknown":
      case "forbidden":
        throw refusal(answer.outcome, organisation, "apps:write");
    }
  }),

  handle(api.removeDomain, async ({ perform, params: { organisation } }) => {
    const { outcome } = await perform(removeDomain, { organisation });
    if (outcome !== "removed") throw refusal(outcome, organisation, "apps:write");
    return { status: 204 };
  }),
];

function refusal(outcome: NotTheirs, organisation: string, permission: string): ApiRefusal {
  return refusalOf(outcome, { kind: "organisation", name: organisation, permission });
}
