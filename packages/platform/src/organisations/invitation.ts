import type { Instant } from "@grantway/protocol";

/** A link by which one person joins an organisation, once. */
export interface Invitation {
  readonly id: string;
  readonly organisation: string;
  /** The role that it gives. */
  readonly role: string;
  /** The only address whose person may use it; `null` for whoever has the link. */
  readonly email: string | null;
  /** The person, by id, or who else did it, as an attribution says. */
  readonly invitedBy: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** `open` also past its end; whoever shows it compares. */
  readonly state: "open" | "accepted" | "revoked";
}
