import type { Permission } from "../operations/permission.ts";

/** A caller asked for an operation without the permission it needs. Nothing was read and nothing was changed. */
export class PermissionDeniedError extends Error {
  override readonly name = "PermissionDeniedError";
  /** The operation, `clients.update`. */
  readonly operation: string;
  readonly permission: Permission;

  constructor(operation: string, permission: Permission) {
    super(`${operation} needs the permission ${permission}.`);
    this.operation = operation;
    this.permission = permission;
  }
}
