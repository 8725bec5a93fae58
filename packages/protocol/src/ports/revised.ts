import type { Instant } from "../instant.ts";
import type { AuditAction } from "../operations/audit-action.ts";

/** What a record that people edit carries. */
export interface Revised {
  /** Another after every change; whoever changes the record says which one they have read. */
  readonly revision: number;
}

/** The members a change touched, as they were and as they are; a value that was or is not there is left out. */
export type Changes = Readonly<Record<string, { readonly from?: unknown; readonly to?: unknown }>>;

/** One change of a record. */
export interface Change {
  readonly at: Instant;
  readonly actor: string;
  readonly onBehalfOf?: string;
  /** What was done: a record may have been deleted and made anew. */
  readonly action: AuditAction;
  readonly changes: Changes;
}

/** The record has been changed since it was read. Nothing was done. */
export interface Conflict {
  readonly outcome: "conflict";
  /** It stands at this one now. */
  readonly revision: number;
  /** What happened meanwhile, the oldest first; the last 50. */
  readonly since: readonly Change[];
}
