import { neverRead, operation, problemAt, withTotal } from "@grantway/protocol/operation-rules";
import type { Conflict, Page, PageRequest, Problem, TotalRequest } from "@grantway/protocol";
import type { Organisation } from "../organisations/organisation.ts";
import {
  limits,
  nameProblems,
  type OrganisationNames,
  tidyNames,
} from "../organisations/organisation-rules.ts";
import { personOf } from "../organisations/themselves.ts";
import type { OrganisationConsequences, OrganisationFilter, Refused } from "../ports/organisations.ts";
import type { OrganisationPorts } from "./organisation-ports.ts";

/*
 * Organisations. Everywhere here `unknown` says that there is none of this name that the caller is in, and `forbidden` that their
 * role there does not allow it.
 */

interface Invalid {
  readonly outcome: "invalid";
  readonly problems: readonly Problem[];
}
interface Stopped {
  readonly outcome: Refused;
}

/** Lists those the caller may see, page by page. */
export const listOrganisations = operation({
  name: "organisations.list",
  permission: "organisations:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { organisations }: OrganisationPorts,
    request: PageRequest & OrganisationFilter & TotalRequest,
    { within },
  ): Promise<Page<Organisation>> => withTotal(organisations, { ...request, within }),
});

/** Shows one, by id or slug. */
export const showOrganisation = operation({
  name: "organisations.show",
  permission: "organisations:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { organisations }: OrganisationPorts,
    { name }: { readonly name: string },
    { within },
  ): Promise<Organisation | Refused> => organisations.find(name, within),
});

/** Makes one. Who may make their own owns it; who may make all says whose it is. */
export const createOrganisation = operation({
  name: "organisations.create",
  permission: "organisations:write",
  ownPermission: "own-organisations:write",
  audit: "organisation.created",
  async run(
    { organisations, entropy }: OrganisationPorts,
    { owner: said, ...asked }: OrganisationNames & { readonly owner?: string },
    by,
  ): Promise<
    | { readonly outcome: "created"; readonly organisation: Organisation }
    | { readonly outcome: "slug-taken" }
    | Invalid
  > {
    const names = tidyNames(asked);
    const owner = by.whose === "everybody" ? (said ?? personOf(by)) : by.whose.owner;
    const problems = [
      ...nameProblems(names),
      ...(owner === undefined || (said !== undefined && said !== owner) ? [ownerNeeded] : []),
    ];
    if (problems.length > 0 || owner === undefined) return { outcome: "invalid", problems };
    const id = entropy.id();
    const outcome = await organisations.create({ id, ...names }, owner, by);
    if (outcome === "no-owner") {
      return {
        outcome: "invalid",
        problems: [problemAt("owner", "There is no such person.", "owner-unknown")],
      };
    }
    if (outcome !== "created") return { outcome };
    const organisation = await organisations.find(id, "everywhere");
    // Gone the same moment: nobody else can have changed what has no members but its owner.
    return typeof organisation === "string"
      ? { outcome: "slug-taken" }
      : { outcome: "created", organisation };
  },
});

/** Makes a sandbox of a live one, for those who may see and change its apps. */
export const createSandbox = operation({
  name: "organisations.create-sandbox",
  permission: "apps:write",
  inOrganisations: true,
  audit: "organisation.created",
  async run(
    { organisations, entropy }: OrganisationPorts,
    { of, ...asked }: OrganisationNames & { readonly of: string },
    by,
  ): Promise<
    | { readonly outcome: "created"; readonly organisation: Organisation }
    | { readonly outcome: "slug-taken" | "too-many" | "not-live" | "closed" }
    | Stopped
    | Invalid
  > {
    const names = tidyNames(asked);
    const problems = nameProblems(names);
    if (problems.length > 0) return { outcome: "invalid", problems };
    const id = entropy.id();
    const outcome = await organisations.createSandbox({ id, of, ...names }, limits.sandboxes, by);
    if (outcome !== "created") return { outcome };
    const organisation = await organisations.find(id, "everywhere");
    return typeof organisation === "string" ? { outcome: organisation } : { outcome, organisation };
  },
});

/** Changes name or slug, as they were read at this revision. */
export const updateOrganisation = operation({
  name: "organisations.update",
  permission: "organisations:write",
  inOrganisations: true,
  audit: "organisation.updated",
  async run(
    { organisations }: OrganisationPorts,
    {
      id,
      revision,
      changes,
    }: {
      readonly id: string;
      readonly revision: number;
      readonly changes: Partial<OrganisationNames>;
    },
    by,
  ): Promise<
    | { readonly outcome: "updated"; readonly organisation: Organisation }
    | { readonly outcome: "slug-taken" }
    | Stopped
    | Invalid
    | Conflict
  > {
    const before = await organisations.find(id, by.within);
    if (typeof before === "string") return { outcome: before };
    if (before.id !== id) return { outcome: "unknown" };
    if (before.revision < revision) return neverRead(before);
    const names = tidyNames({ slug: before.slug, name: before.name, ...changes });
    const problems = nameProblems(names);
    if (problems.length > 0 && before.revision === revision) return { outcome: "invalid", problems };
    const outcome = await organisations.update({ id, ...names }, revision, by);
    if (typeof outcome === "object") return outcome;
    if (outcome !== "updated") return { outcome };
    const organisation = await organisations.find(id, by.within);
    return typeof organisation === "string" ? { outcome: organisation } : { outcome, organisation };
  },
});

/** Stops everything of one at once, by the platform. */
export const suspendOrganisation = operation({
  name: "organisations.suspend",
  permission: "organisations:write",
  audit: "organisation.suspended",
  run: ({ organisations }: OrganisationPorts, { id }: { readonly id: string }, by) =>
    organisations.setSuspended(id, true, by),
});

/** Takes that back. */
export const resumeOrganisation = operation({
  name: "organisations.resume",
  permission: "organisations:write",
  audit: "organisation.resumed",
  run: ({ organisations }: OrganisationPorts, { id }: { readonly id: string }, by) =>
    organisations.setSuspended(id, false, by),
});

/** What ends with one, in numbers. */
export const organisationConsequences = operation({
  name: "organisations.consequences",
  permission: "organisations:read",
  inOrganisations: true,
  audit: "nothing",
  run: (
    { organisations }: OrganisationPorts,
    { id }: { readonly id: string },
    { within },
  ): Promise<OrganisationConsequences | Refused> => organisations.consequences(id, within),
});

/** What the owner of a new one is, where nobody said it and nobody is it. */
const ownerNeeded = problemAt(
  "owner",
  "Say whose it is: a person, by id. Nobody makes one for others without the permission for all.",
  "owner-unknown",
);
