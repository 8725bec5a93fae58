import { operation, problemAt } from "@grantway/protocol/operation-rules";
import type { Conflict, Problem } from "@grantway/protocol";
import type { Organisation } from "../organisations/organisation.ts";
import { graceDays } from "../organisations/organisation-rules.ts";
import type { Refused } from "../ports/organisations.ts";
import type { OrganisationPorts } from "./organisation-ports.ts";

/*
 * The end of an organisation is planned, so that there is time to take it back: until then nothing of it can be used.
 */

const day = 24 * 60 * 60 * 1000;

/**
 * Plans it. `owners-only`: only an owner does, or the platform; `published`: others have installed its apps, so that only the platform
 * does.
 */
export const planDeletion = operation({
  name: "organisations.plan-deletion",
  permission: "organisations:write",
  inOrganisations: true,
  audit: "organisation.deletion-planned",
  async run(
    { organisations }: OrganisationPorts,
    {
      id,
      revision,
      days = graceDays.usual,
    }: { readonly id: string; readonly revision: number; readonly days?: number },
    by,
    held,
  ): Promise<
    | { readonly outcome: "planned"; readonly organisation: Organisation }
    | { readonly outcome: "owners-only" | "published" | Refused }
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
    | Conflict
  > {
    const before = await organisations.find(id, by.within);
    if (typeof before === "string") return { outcome: before };
    // A sandbox holds nothing that anybody would miss, and the platform knows what it does.
    const least = by.within === "everywhere" || before.kind === "sandbox" ? 0 : 1;
    if (!Number.isInteger(days) || days < least || days > graceDays.most) {
      const problem = `It must be a whole number of days from ${least} to ${graceDays.most}.`;
      return { outcome: "invalid", problems: [problemAt("days", problem, "out-of-range")] };
    }
    const outcome = await organisations.planDeletion(before.id, by.at + days * day, revision, {
      ...by,
      held,
    });
    if (typeof outcome === "object") return outcome;
    if (outcome !== "planned") return { outcome };
    const organisation = await organisations.find(before.id, by.within);
    return typeof organisation === "string" ? { outcome: organisation } : { outcome, organisation };
  },
});

/** Takes it back, while its time has not come. */
export const cancelDeletion = operation({
  name: "organisations.cancel-deletion",
  permission: "organisations:write",
  inOrganisations: true,
  audit: "organisation.deletion-cancelled",
  run: ({ organisations }: OrganisationPorts, { id }: { readonly id: string }, by, held) =>
    organisations.cancelDeletion(id, { ...by, held }),
});
