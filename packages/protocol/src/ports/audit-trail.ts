import type { Instant } from "../instant.ts";
import type { AuditAction } from "../operations/audit-action.ts";
import type { Attribution } from "./attribution.ts";
import type { Page, PageRequest } from "./page.ts";
import type { Changes } from "./revised.ts";

/** One thing that was done, as it was written down when it was: it never changes. */
export interface AuditRecord extends Attribution {
  /** In the order in which records were written. */
  readonly seq: number;
  readonly action: AuditAction;
  /** To what, as its kind and its id: `client:acme`. */
  readonly target: string;
  /** In a word or two, where the action and the changes do not say it all. */
  readonly detail?: string;
  /** The members that changed, as they were before and are after. */
  readonly changes?: Changes;
  /** Of the target, after it. */
  readonly revision?: number;
}

/** Which records; what is left out does not matter. */
export interface AuditSelection {
  /** `operator`, `system`, `user:<id>`, `client:<id>`. */
  readonly actor?: string;
  /** In the same form. */
  readonly onBehalfOf?: string;
  readonly target?: string;
  /** What this person did, and what was done to their account: `user:<id>`. */
  readonly ofPerson?: string;
  /** What the target begins with: `client` for all clients. */
  readonly kind?: string;
  readonly action?: AuditAction;
  readonly requestId?: string;
  /** From this moment on. */
  readonly from?: Instant;
  /** Before this moment. */
  readonly to?: Instant;
  readonly search?: {
    /** A part of actor, target, detail or request id, whatever the case. */
    readonly text: string;
    /** Records by, for or about this person match as well: `user:<id>`. */
    readonly person?: string;
  };
}

/** What was done, for those who look into it. */
export interface AuditTrail {
  /** The newest first. */
  list(request: PageRequest & AuditSelection): Promise<Page<AuditRecord>>;
  /** How many there are: this looks at each of them. */
  count(selection: AuditSelection): Promise<number>;
  find(seq: number): Promise<AuditRecord | undefined>;
}
