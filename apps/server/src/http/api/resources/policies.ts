import * as api from "@grantway/api";
import {
  curateDirectory,
  type OrganisationPolicy,
  showPolicy,
  simulatePolicyThere,
  updatePolicy,
} from "@grantway/platform";
import type { ApiContext } from "../api-context.ts";
import { handle } from "../handle.ts";
import { isoInstant } from "../instant.ts";
import { changedMeanwhile, invalid, notFound } from "../refusal.ts";
import { notTheirs } from "./not-theirs.ts";

const what = "organisation";

/** `/organisations/{organisation}/policy` and `…/directory`. */
export const policyHandlers = [
  handle(api.showPolicy, async ({ perform, params: { organisation }, context }) => {
    const found = await perform(showPolicy, { organisation });
    if (typeof found === "string") throw notTheirs(found, "policies:read", what, organisation);
    return { status: 200, body: await policyBody(found, context) };
  }),

  handle(api.updatePolicy, async ({ perform, params: { organisation }, body, revision, context }) => {
    const answer = await perform(updatePolicy, { organisation, ...body, revision });
    switch (answer.outcome) {
      case "invalid":
        throw invalid(answer.problems.map((one) => ({ ...one, path: ["policy", ...one.path] })));
      case "unknown":
      case "forbidden":
        throw notTheirs(answer.outcome, "policies:write", what, organisation);
      case "conflict": {
        const current = await perform(showPolicy, { organisation });
        throw changedMeanwhile(
          answer,
          typeof current === "string" ? undefined : await policyBody(current, context),
        );
      }
      case "updated":
        return { status: 200, body: await policyBody(answer.policy, context) };
    }
  }),

  handle(api.simulatePolicy, async ({ perform, params: { organisation }, body: { policy }, context }) => {
    const answer = await perform(simulatePolicyThere, { organisation, policy });
    if (answer.outcome === "invalid") {
      throw invalid(answer.problems.map((one) => ({ ...one, path: ["policy", ...one.path] })));
    }
    if (answer.outcome !== "simulated") throw notTheirs(answer.outcome, "policies:read", what, organisation);
    const { differences, ...numbers } = answer.simulation;
    const examples = differences.flatMap((difference) => difference.examples);
    const [apps, people] = await Promise.all([
      context.names.apps(examples.map(({ app }) => app)),
      context.names.people(examples.map(({ person }) => person)),
    ]);
    const told = ({ app, person, at, ...wish }: (typeof examples)[number]) => ({
      ...wish,
      app,
      ...nameOf("appName", apps.get(app)),
      person,
      ...nameOf("personName", people.get(person)),
      at: isoInstant(at),
    });
    const shown = ({ examples: some, ...difference }: (typeof differences)[number]) => {
      return { ...difference, examples: some.map(told) };
    };
    return { status: 200, body: { ...numbers, differences: differences.map(shown) } };
  }),

  handle(api.curateDirectory, async ({ perform, params: { organisation, app }, body: { choice } }) => {
    const said = choice === "unsaid" ? null : choice;
    const { outcome } = await perform(curateDirectory, { organisation, app, choice: said });
    if (outcome === "no-app") throw notFound("app of the directory", app);
    if (outcome !== "curated") throw notTheirs(outcome, "policies:write", what, organisation);
    return { status: 204 };
  }),
];

async function policyBody(kept: OrganisationPolicy, { names }: Pick<ApiContext, "names">) {
  const named = await names.apps(kept.policy.rules.flatMap(({ match: { apps = [] } }) => apps));
  return { ...kept, apps: [...named].map(([id, name]) => ({ id, name })) };
}

function nameOf<Member extends string>(
  member: Member,
  name: string | undefined,
): Partial<Record<Member, string>> {
  return name === undefined ? {} : ({ [member]: name } as Record<Member, string>);
}
