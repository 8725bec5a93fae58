import type { Whose } from "../whose.ts";

/** Of a caller: what decides whose things they reach. */
interface Asking {
  readonly person?: string;
  readonly permissions: ReadonlySet<string>;
}

/** Of an operation, in a pure package or in the contract of the management API. */
interface Needing {
  readonly permission: string;
  readonly ownPermission?: string;
}

/** Whose things the caller may do this to; `undefined` where they may not at all. What a person owns, only a person has. */
export function whoseFor(
  { person, permissions }: Asking,
  { permission, ownPermission }: Needing,
): Whose | undefined {
  if (permissions.has(permission)) return "everybody";
  const isOwner = ownPermission !== undefined && permissions.has(ownPermission);
  return isOwner && person !== undefined ? { owner: person } : undefined;
}
