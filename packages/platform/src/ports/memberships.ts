import type { OrganisationPermission } from "@grantway/protocol";
import type { Organisation } from "../organisations/organisation.ts";

/** An organisation, as somebody who is in it meets it. */
export interface OwnOrganisation extends Pick<Organisation, "id" | "slug" | "name" | "kind" | "status"> {
  /** Theirs there: `owner`, `admin`, `member`, or a custom role by its id. */
  readonly role: string;
  /** Of a role that the organisation made. */
  readonly roleName?: string;
  /** What that role may do. */
  readonly permissions: readonly OrganisationPermission[];
}

/** Where people are members. */
export interface Memberships {
  /**
   * The organisations of this person, by name, and the sandboxes that they use because their role in the organisation behind one
   * lets them see or change its apps.
   */
  ofPerson(person: string): Promise<readonly OwnOrganisation[]>;
}
