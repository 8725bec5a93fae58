import type { Acting, Attribution, Instant, Page, PageRequest, Within } from "@grantway/protocol";
import type { Invitation } from "../organisations/invitation.ts";
import type { ActingWith } from "./acting-with.ts";
import type { Refused } from "./organisations.ts";

/** A new invitation, with the keyed hash of its token. */
export type NewInvitation = Omit<Invitation, "invitedBy" | "createdAt" | "state"> & {
  readonly tokenHash: string;
};

/** An invitation as a list shows it. */
export interface ListedInvitation extends Invitation {
  /** Username of the person who invited; absent where no person did. */
  readonly inviter?: string;
  readonly roleName?: string;
}

/** An invitation as whoever has the link meets it. */
export interface FoundInvitation extends ListedInvitation {
  readonly tokenHash: string;
  readonly organisationName: string;
  /** Whether somebody may join it now. */
  readonly open: boolean;
}

/** Why an invitation is neither made nor given a new link. */
export type InvitationRefusal = "too-many" | "no-role" | "closed" | "owners-only" | "beyond-caller" | Refused;

/** What came of saying yes to one. `closed`: the organisation is suspended or about to be deleted. */
export type Acceptance =
  | "joined"
  | "already-member"
  | "used"
  | "revoked"
  | "expired"
  | "another-email"
  | "closed"
  | "unknown";

/** Invitations to join organisations by link. */
export interface Invitations {
  /** Those that are still open, the newest first. */
  list(
    request: PageRequest & { readonly organisation: string; readonly within: Within; readonly at: Instant },
  ): Promise<Page<ListedInvitation> | Refused>;
  /**
   * @param most - how many open ones an organisation has at the most.
   */
  create(invitation: NewInvitation, most: number, by: ActingWith): Promise<"created" | InvitationRefusal>;
  /**
   * Puts the hash of another token in the place of the one there is, for an invitation that nobody accepted or took back, also one that
   * is past its end. From then on it is an invitation of whoever did that, who alone knows its link. Of concurrent callers the last is
   * the one whose token is good.
   *
   * @param most - how many open ones an organisation has at the most, with this one.
   */
  renew(
    invitation: Pick<NewInvitation, "id" | "organisation" | "tokenHash" | "expiresAt">,
    most: number,
    by: ActingWith,
  ): Promise<"renewed" | "no-invitation" | InvitationRefusal>;
  revoke(
    invitation: { readonly organisation: string; readonly id: string },
    by: Acting,
  ): Promise<"revoked" | "no-invitation" | Refused>;
  /** One by id, for who proves that they have its token. */
  find(id: string, at: Instant): Promise<FoundInvitation | undefined>;
  /**
   * Makes the person a member. Of any number of concurrent callers exactly one is told `joined`; whoever is a member already leaves
   * the invitation as it is.
   *
   * @param tokenHash - as {@link find} answered it, when the token was proven.
   */
  accept(
    invitation: { readonly id: string; readonly tokenHash: string; readonly person: string },
    by: Attribution,
  ): Promise<Acceptance>;
}
