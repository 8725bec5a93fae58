import type { Acting, Attribution, Conflict, Instant, Page, PageRequest, Within } from "@grantway/protocol";
import type { ActingWith } from "./acting-with.ts";
import type { Organisation } from "../organisations/organisation.ts";

/** Which organisations: those that are everything that is asked. */
export interface OrganisationFilter {
  /** A part of name or slug, whatever the case. */
  readonly search?: string;
  readonly kind?: Organisation["kind"];
  readonly status?: Organisation["status"];
  /** Sandboxes of this one, by id. */
  readonly sandboxOf?: string;
}

/** Which organisations, page by page, by name. */
export interface OrganisationListRequest extends PageRequest, OrganisationFilter {
  /** Of those, the ones that the caller may see. */
  readonly within: Within;
}

/** What is said of an organisation when it is made. */
export type NewOrganisation = Pick<Organisation, "id" | "slug" | "name">;

/** Nobody finds out about organisations that they are not in: those are `unknown`. */
export type Refused = "unknown" | "forbidden";

/** Organisations that are, or are about to be deleted. One that is gone keeps its slug, and no more is told of it. */
export interface Organisations {
  list(request: OrganisationListRequest): Promise<Page<Organisation>>;
  count(request: Omit<OrganisationListRequest, keyof PageRequest>): Promise<number>;
  /** By id or slug; an id comes first. */
  find(name: string, within: Within): Promise<Organisation | Refused>;
  /** Makes a live one with its first owner. Of concurrent callers with one slug exactly one is told `created`. */
  create(
    organisation: NewOrganisation,
    owner: string,
    by: Attribution,
  ): Promise<"created" | "slug-taken" | "no-owner">;
  /**
   * Makes a sandbox of a live organisation. Who is in that one and may see or change its apps uses the sandbox.
   *
   * @param most - how many sandboxes it has at the most; `too-many` says that it has those.
   */
  createSandbox(
    sandbox: NewOrganisation & { readonly of: string },
    most: number,
    by: Acting,
  ): Promise<"created" | "slug-taken" | "too-many" | "not-live" | "closed" | Refused>;
  /**
   * Changes name and slug; what stays as it is, stays untouched, whatever the revision.
   *
   * @param expected - the revision the caller read. Of concurrent callers with one revision exactly one is not told of a conflict.
   */
  update(
    organisation: NewOrganisation,
    expected: number,
    by: Acting,
  ): Promise<"updated" | "slug-taken" | Refused | Conflict>;
  /** Suspends it, or lets it go on. One that is so already stays untouched. */
  setSuspended(id: string, suspended: boolean, by: Attribution): Promise<"changed" | "unchanged" | "unknown">;
  /**
   * Says when it is deleted; until then nothing of it can be used. Only an owner or the platform does, and only the platform one
   * that publishes apps which others have installed: `published` says so.
   */
  planDeletion(
    id: string,
    deleteAt: Instant,
    expected: number,
    by: ActingWith,
  ): Promise<"planned" | "owners-only" | "published" | Refused | Conflict>;
  /** Takes that back. */
  cancelDeletion(id: string, by: ActingWith): Promise<"cancelled" | "not-planned" | "owners-only" | Refused>;
  /** Those whose time has come, the earliest first. */
  due(at: Instant, limit: number): Promise<readonly string[]>;
  /**
   * Deletes an organisation whose time has come, or a part of it: what is installed and what was installed of its apps ends,
   * `most` installations at a time, each with its event. `done` once it is gone.
   */
  deleteDue(id: string, most: number, by: Attribution): Promise<"done" | "more" | "unknown">;
  /** What ends with it, in numbers. */
  consequences(id: string, within: Within): Promise<OrganisationConsequences | Refused>;
}

/** What ends with an organisation, counted up to `countedUpTo`. */
export interface OrganisationConsequences {
  readonly members: number;
  /** Active installations there. */
  readonly installations: number;
  /** What people and apps were allowed there. */
  readonly grants: number;
  /** Sandboxes of it, which go with it. */
  readonly sandboxes: number;
  /** Apps that it publishes. */
  readonly apps: number;
  /** Active installations of those elsewhere. While there are any, only the platform can delete it. */
  readonly installedElsewhere: number;
}
