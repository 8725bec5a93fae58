import * as api from "@grantway/api";
import { curateDirectory, showPolicy, simulatePolicyThere, updatePolicy } from "@grantway/platform";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { changedMeanwhile, invalid, notFound } from "../refusal.ts";
import { notTheirs } from "./not-theirs.ts";

const what = "organisation";

/** `/organisations/{organisation}/policy` and `…/directory`. */
export const policyHandlers = [
  handle(api.showPolicy, async ({ perform, params: { organisation } }) => {
    const found = await perform(showPolicy, { organisation });
    if (typeof found === "string") throw notTheirs(found, "policies:read", what, organisation);
    return { status: 200, body: found };
  }),

  handle(api.updatePolicy, async ({ perform, params: { organisation }, body, revision }) => {
    const answer = await perform(updatePolicy, { organisation, ...body, revision });
    switch (answer.outcome) {
      case "invalid":
        throw invalid(answer.problems.map((one) => ({ ...one, path: ["policy", ...one.path] })));
      case "unknown":
      case "forbidden":
        throw notTheirs(answer.outcome, "policies:write", what, organisation);
      case "conflict": {
        const current = await perform(showPolicy, { organisation });
        throw changedMeanwhile(answer, typeof current === "string" ? undefined : current);
      }
      case "updated":
        return { status: 200, body: answer.policy };
    }
  }),

  handle(api.simulatePolicy, async ({ perform, params: { organisation }, body: { policy } }) => {
    const answer = await perform(simulatePolicyThere, { organisation, policy });
    if (answer.outcome === "invalid") {
      throw invalid(answer.problems.map((one) => ({ ...one, path: ["policy", ...one.path] })));
    }
    if (answer.outcome !== "simulated") throw notTheirs(answer.outcome, "policies:read", what, organisation);
    const { differences, ...numbers } = answer.simulation;
    const told = differences.map(({ examples, ...difference }) =>
      Object.assign(difference, {
        examples: examples.map(({ at, ...wish }) => ({ ...wish, at: isoInstant(at) })),
      }),
    );
    return { status: 200, body: { ...numbers, differences: told } };
  }),

  handle(api.curateDirectory, async ({ perform, params: { organisation, app }, body: { choice } }) => {
    const said = choice === "unsaid" ? null : choice;
    const { outcome } = await perform(curateDirectory, { organisation, app, choice: said });
    if (outcome === "no-app") throw notFound("app of the directory", app);
    if (outcome !== "curated") throw notTheirs(outcome, "policies:write", what, organisation);
    return { status: 204 };
  }),
];
