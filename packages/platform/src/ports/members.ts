import type { Instant, Page, PageRequest, Within } from "@grantway/protocol";
import type { Membership } from "../organisations/organisation.ts";
import type { ActingWith } from "./acting-with.ts";
import type { Refused } from "./organisations.ts";

/** A member, as a list shows them. */
export interface Member extends Membership {
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly status: "active" | "suspended";
  /** Of their role, where that is one that the organisation made. */
  readonly roleName?: string;
}

/** Which members: those that are everything that is asked. */
export interface MemberFilter {
  readonly organisation: string;
  /** A part of username, email or name, whatever the case. */
  readonly search?: string;
  readonly role?: string;
}

/** Which members, page by page, by username. */
export interface MemberListRequest extends PageRequest, MemberFilter {
  readonly within: Within;
}

/** Whose role, and which. */
export interface RoleChange {
  readonly organisation: string;
  readonly person: string;
  readonly role: string;
}

/**
 * Why something about members is not done:
 * `not-member`, there is no such member; `last-owner`, nobody would own the organisation; `owners-only`, only an owner makes and
 * unmakes owners; `beyond-caller`, the role as it was or becomes may do what the caller may not; `inherited`, they are in a sandbox because of what they
 * are in the organisation behind it, which is where that is changed.
 */
export type MemberRefusal =
  | "not-member"
  | "last-owner"
  | "owners-only"
  | "beyond-caller"
  | "inherited"
  | Refused;

/** Who is in organisations. */
export interface Members {
  list(request: MemberListRequest): Promise<Page<Member> | Refused>;
  count(request: Omit<MemberListRequest, keyof PageRequest>): Promise<number>;
  find(organisation: string, person: string, within: Within): Promise<Member | Refused>;
  /**
   * Gives a member another role. At least one owner stays, whatever happens at once.
   */
  changeRole(
    change: RoleChange,
    by: ActingWith,
  ): Promise<"changed" | "unchanged" | "no-role" | MemberRefusal>;
  /**
   * Takes a person out of it; their own membership everybody may end. What they allowed apps there ends with it, and the apps are told,
   * in one transaction; what apps do as themselves goes on (promise 14).
   */
  remove(
    membership: Pick<RoleChange, "organisation" | "person">,
    by: ActingWith,
  ): Promise<"removed" | MemberRefusal>;
  /** What ends with a membership, in numbers; their own everybody may count. */
  consequences(
    membership: Pick<RoleChange, "organisation" | "person">,
    asked: { readonly within: Within; readonly at: Instant },
  ): Promise<MemberConsequences | "not-member" | Refused>;
  /** Makes a member an owner, and the owner `from` an admin. */
  transfer(
    transfer: { readonly organisation: string; readonly from: string; readonly to: string },
    by: ActingWith,
  ): Promise<"transferred" | "not-owner" | MemberRefusal>;
}

/** What ends when a person is taken out of an organisation, counted up to `countedUpTo`. */
export interface MemberConsequences {
  /** Apps that they allowed something there. */
  readonly apps: number;
  /** Open requests of theirs to install. */
  readonly requests: number;
  /** Invitations of theirs that are open. */
  readonly invitations: number;
  /** Sandboxes in which they are because of this organisation. */
  readonly sandboxes: number;
}
