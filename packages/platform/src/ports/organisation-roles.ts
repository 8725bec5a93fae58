import type { Conflict, Within } from "@grantway/protocol";
import type { CustomRole } from "../organisations/organisation-role.ts";
import type { ActingWith } from "./acting-with.ts";
import type { Refused } from "./organisations.ts";

/** A role that an organisation made, and who has it. */
export interface ListedRole extends CustomRole {
  /** How many. */
  readonly members: number;
}

/** A role as it is said. */
export type RoleData = Pick<CustomRole, "id" | "organisation" | "name" | "permissions" | "scopes">;

/** The roles that organisations make beside those that all have. Nobody makes one that may do what they may not. */
export interface OrganisationRoles {
  /** All of an organisation, by name. */
  list(organisation: string, within: Within): Promise<readonly ListedRole[] | Refused>;
  find(organisation: string, id: string, within: Within): Promise<CustomRole | "no-role" | Refused>;
  /**
   * @param most - how many an organisation has at the most.
   */
  create(
    role: RoleData,
    most: number,
    by: ActingWith,
  ): Promise<"created" | "too-many" | "name-taken" | "beyond-caller" | Refused>;
  /** What is taken away from a role is gone from its members at once. @param expected - the revision the caller read. */
  update(
    role: RoleData,
    expected: number,
    by: ActingWith,
  ): Promise<"updated" | "no-role" | "name-taken" | "beyond-caller" | Refused | Conflict>;
  /** Deletes one that nobody has and nobody is invited to. */
  delete(
    role: Pick<RoleData, "organisation" | "id">,
    expected: number,
    by: ActingWith,
  ): Promise<"deleted" | "in-use" | "no-role" | "beyond-caller" | Refused | Conflict>;
}
