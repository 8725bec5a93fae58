import * as api from "@grantway/api";
import {
  applyDeclaration,
  exportDeclaration,
  planDeclaration,
  type Problem,
  problemsWithin,
  type Shown,
} from "@grantway/protocol";
import { handle } from "../handle.ts";
import { ApiRefusal, invalid } from "../refusal.ts";

/** `/declaration`. */
export const declarationHandlers = [
  handle(api.exportDeclaration, async ({ perform }) => ({
    status: 200,
    body: await perform(exportDeclaration, {}),
  })),

  handle(api.planDeclaration, async ({ perform, body: { documents, prune = false } }) => {
    const planned = await perform(planDeclaration, { documents, prune });
    if (planned.outcome === "invalid") throw invalidDocuments(planned.problems);
    return { status: 200, body: planBody(planned) };
  }),

  handle(api.applyDeclaration, async ({ perform, body: { documents, prune = false, fingerprint } }) => {
    const answer = await perform(applyDeclaration, { documents, prune, fingerprint });
    switch (answer.outcome) {
      case "invalid":
        throw invalidDocuments(answer.problems);
      case "moved-on":
        throw new ApiRefusal("conflict", "This is not what the plan showed any more, so nothing was done.", {
          current: planBody(answer),
        });
      case "applied":
        return { status: 200, body: planBody(answer) };
    }
  }),
];

function invalidDocuments(problems: readonly Problem[]): ApiRefusal {
  return invalid(problemsWithin("documents", problems));
}

function planBody({ differences, unlisted, withoutSecret, fingerprint }: Shown) {
  return { differences, unlisted, withoutSecret, fingerprint };
}
