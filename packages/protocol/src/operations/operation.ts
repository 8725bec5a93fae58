import type { Permitted } from "../brand.ts";
import type { AuditAction } from "./audit-action.ts";
import type { Permission } from "./permission.ts";

/*
 * An operation is what an administrator, a developer or a member may do, once: a value that names the permission it needs
 * and the action its audit record tells of. Command line, management API and console call it through `perform` and have no
 * rules of their own; they read what was asked, and say what came of it.
 */

/**
 * One operation. `Ports` are those it works with; `Input` is what is asked, in plain data that was read and not yet checked;
 * `Outcome` is everything that can come of it.
 */
export interface Operation<Ports, Input, Outcome> {
  /** What it does to what: `clients.update`. No two have the same. */
  readonly name: string;
  readonly permission: Permission;
  /** Where whoever lacks that one may do it to what they own: what they need for it. `by.whose` then names them. */
  readonly ownPermission?: Permission;
  /**
   * Whether it is done to what is some organisation's, so that whoever lacks the permission on the platform may do it where their
   * role in that organisation has it. `by.within` then says so, and the port holds to it in its transaction.
   */
  readonly inOrganisations?: true;
  /** `nothing` where it changes nothing. */
  readonly audit: AuditAction | "nothing";
  /**
   * Only `perform` can call it: nobody else makes a {@link Permitted}. `held` is everything the caller may do, for what depends
   * on more than the one permission: nobody gives away, or takes over, more than they have.
   */
  readonly run: (
    ports: Ports,
    input: Input,
    by: Permitted,
    held: ReadonlySet<Permission>,
  ) => Promise<Outcome>;
}

/** Any operation, to be looked at. */
export type AnyOperation = Operation<never, never, unknown>;

/** States an operation. Its file exports operations and nothing else, so that the architecture check can read them. */
export function operation<Ports, Input, Outcome>(
  stated: Operation<Ports, Input, Outcome>,
): Operation<Ports, Input, Outcome> {
  return Object.freeze(stated);
}
