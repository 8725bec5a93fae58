import * as api from "@grantway/api";
import { approveAppVersion, listReviews, rejectAppVersion, showReview } from "@grantway/platform";
import type { Conflict, Problem } from "@grantway/protocol";
import { type Asked, handle } from "../handle.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { ApiRefusal, changedMeanwhile, invalid, notFound } from "../refusal.ts";
import { reviewBody } from "./app-bodies.ts";

type Shown = Asked<typeof api.showReview>;

/** `/reviews`. */
export const reviewHandlers = [
  handle(api.listReviews, async ({ perform, query }) => {
    const body = await pageAnswer(perform(listReviews, pageRequest(query)), reviewBody);
    return { status: 200, body };
  }),

  handle(api.showReview, async ({ perform, params: { app, version: number } }) => {
    const review = await perform(showReview, { app, number });
    if (review === undefined) throw notFound("version of this app that was submitted", String(number));
    return { status: 200, body: reviewBody(review) };
  }),

  handle(api.approveAppVersion, async ({ perform, params, body: { reason = "" }, revision }) => {
    const at = { app: params.app, number: params.version, revision };
    const answer = await perform(approveAppVersion, { ...at, reason });
    if (answer.outcome !== "decided") throw await refusal(answer, at, { perform });
    return { status: 200, body: reviewBody(answer.version) };
  }),

  handle(api.rejectAppVersion, async ({ perform, params, body: { reason }, revision }) => {
    const at = { app: params.app, number: params.version, revision };
    const answer = await perform(rejectAppVersion, { ...at, reason });
    if (answer.outcome !== "decided") throw await refusal(answer, at, { perform });
    return { status: 200, body: reviewBody(answer.version) };
  }),
];

async function refusal(
  answer:
    | { readonly outcome: "unknown" | "own-app" | "not-waiting" }
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
    | Conflict,
  { app, number }: { readonly app: string; readonly number: number },
  { perform }: Pick<Shown, "perform">,
): Promise<ApiRefusal> {
  switch (answer.outcome) {
    case "invalid":
      return invalid(answer.problems);
    case "unknown":
      return notFound("version of this app", String(number));
    case "own-app":
      return new ApiRefusal(
        "not-possible",
        "You belong to its publisher: somebody who does not decides about this app.",
      );
    case "not-waiting":
      return new ApiRefusal("not-possible", "It does not wait: it was withdrawn, or is decided.");
    case "conflict": {
      const current = await perform(showReview, { app, number });
      return changedMeanwhile(answer, current && reviewBody(current));
    }
  }
}
