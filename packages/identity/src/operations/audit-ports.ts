import type { AuditRecord, AuditSelection, AuditTrail, Names } from "@grantway/protocol";
import type { UserDirectory } from "../ports/user-directory.ts";

/** What the operations on audit records work with. */
export interface AuditPorts {
  readonly auditTrail: AuditTrail;
  readonly userDirectory: UserDirectory;
  readonly names: Names;
}

/** Which records are looked for; what is left out does not matter. */
export interface AuditSearch extends Omit<AuditSelection, "search"> {
  /** A part of actor, target, detail or request id; or the username or email of a person who did it or to whom it was done. */
  readonly search?: string;
}

/** A record with what people and clients are called today; those who are gone have no names. */
export interface NamedRecord extends AuditRecord {
  readonly actorName?: string;
  readonly onBehalfOfName?: string;
  readonly targetName?: string;
}
