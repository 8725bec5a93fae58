import type { Organisation } from "../organisations/organisation.ts";

/** An organisation, as somebody who is in it meets it. */
export interface OwnOrganisation extends Pick<Organisation, "id" | "slug" | "name" | "kind" | "status"> {
  /** Theirs there: `owner`, `admin`, `member`, or a custom role by its id. */
  readonly role: string;
}

/** Where people are members. */
export interface Memberships {
  /** The organisations of this person, by name. */
  ofPerson(person: string): Promise<readonly OwnOrganisation[]>;
}
