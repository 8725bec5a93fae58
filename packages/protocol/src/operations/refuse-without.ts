import { PermissionDeniedError } from "../errors/permission-denied-error.ts";
import type { Permission } from "./permission.ts";

/**
 * For an operation that reaches more than its one permission covers.
 *
 * @throws {PermissionDeniedError} when the caller lacks this one too.
 */
export function refuseWithout(
  held: ReadonlySet<Permission>,
  operation: string,
  permission: Permission,
): void {
  if (!held.has(permission)) throw new PermissionDeniedError(operation, permission);
}
