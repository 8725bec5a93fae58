import type { RoleScopes } from "@grantway/platform/rules";
import { parsed } from "./cells.ts";

/** What a role may do, of a cell that is JSON: a list, or one of the words for many, which PostgreSQL's driver gives as such. */
export function readRoleScopes(cell: unknown): RoleScopes {
  return cell === "all" || cell === "but-high-risk" ? cell : (parsed(cell) as RoleScopes);
}
