import { type Conflict, operation, type Problem } from "@grantway/protocol";
import type { Policy } from "../installing/policy.ts";
import { policyInForce } from "../installing/policy-answer.ts";
import { policyProblems } from "../installing/policy-rules.ts";
import { type PolicySimulation, simulatePolicy } from "../installing/policy-simulation.ts";
import type { NotTheirs } from "../ports/app-registry.ts";
import type { DirectoryMode, OrganisationPolicy, OrganisationWish } from "../ports/policies.ts";
import type { InstallingPorts } from "./installing-ports.ts";

/** Of which organisation, by id. */
interface There {
  readonly organisation: string;
}

/** Shows which apps members may install, and which the directory shows them. */
export const showPolicy = operation({
  name: "policies.show",
  permission: "policies:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { policies }: InstallingPorts,
    { organisation }: There,
    { within },
  ): Promise<OrganisationPolicy | NotTheirs> => policies.find(organisation, within),
});

/** Decides it anew. */
export const updatePolicy = operation({
  name: "policies.update",
  permission: "policies:write",
  inOrganisations: true,
  audit: "policy.updated",
  async run(
    { policies }: InstallingPorts,
    { organisation, policy, directory, revision }: PolicyUpdate,
    by,
  ): Promise<
    | { readonly outcome: "updated"; readonly policy: OrganisationPolicy }
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
    | { readonly outcome: NotTheirs }
    | Conflict
  > {
    const problems = policyProblems(policy);
    if (problems.length > 0) return { outcome: "invalid", problems };
    const outcome = await policies.update(organisation, { policy, directory }, revision, by);
    if (typeof outcome !== "string") return outcome;
    if (outcome !== "updated") return { outcome };
    const now = await policies.find(organisation, by.within);
    return typeof now === "string" ? { outcome: now } : { outcome, policy: now };
  },
});

interface PolicyUpdate extends There {
  readonly policy: Policy;
  readonly directory: DirectoryMode;
  readonly revision: number;
}

/** How far back another policy is tried. Milliseconds. */
const window = 30 * 24 * 60 * 60 * 1000;

/** What another policy would have said to what was wanted in the last thirty days. */
export const simulatePolicyThere = operation({
  name: "policies.simulate",
  permission: "policies:read",
  inOrganisations: true,
  audit: "nothing",
  async run(
    { policies }: InstallingPorts,
    { organisation, policy }: There & { readonly policy: Policy },
    by,
  ): Promise<
    | { readonly outcome: "simulated"; readonly simulation: PolicySimulation<OrganisationWish> }
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
    | { readonly outcome: NotTheirs }
  > {
    const problems = policyProblems(policy);
    if (problems.length > 0) return { outcome: "invalid", problems };
    const now = await policies.find(organisation, by.within);
    if (typeof now === "string") return { outcome: now };
    const wishes = await policies.wishes(organisation, by.at - window, by.within);
    if (typeof wishes === "string") return { outcome: wishes };
    return { outcome: "simulated", simulation: simulatePolicy(wishes, policyInForce(now.policy), policy) };
  },
});

/** Shows an app to the members of the organisation, hides it from them, or says nothing of it. */
export const curateDirectory = operation({
  name: "policies.curate",
  permission: "policies:write",
  inOrganisations: true,
  audit: "policy.updated",
  async run(
    { policies }: InstallingPorts,
    {
      organisation,
      app,
      choice,
    }: There & { readonly app: string; readonly choice: "shown" | "hidden" | null },
    by,
  ): Promise<{ readonly outcome: "curated" | NotTheirs | "no-app" }> {
    return { outcome: await policies.curate(organisation, app, choice, by) };
  },
});
