import type { Catalogue, Entropy, Hashing } from "@grantway/protocol";
import type { Invitations } from "../ports/invitations.ts";
import type { Members } from "../ports/members.ts";
import type { OrganisationRoles } from "../ports/organisation-roles.ts";
import type { Organisations } from "../ports/organisations.ts";

/** What the operations on organisations work with. */
export interface OrganisationPorts {
  readonly organisations: Organisations;
  readonly members: Members;
  readonly organisationRoles: OrganisationRoles;
  readonly invitations: Invitations;
  readonly catalogue: Pick<Catalogue, "current">;
  readonly entropy: Entropy;
  readonly hashing: Pick<Hashing, "keyed">;
}
