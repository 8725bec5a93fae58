import type { NotTheirs } from "@grantway/platform";
import { type ApiRefusal, forbiddenThere, notFound } from "../refusal.ts";

/** What belongs to somebody else is as if it were not there; a role that lacks the permission is told. */
export function notTheirs(because: NotTheirs, permission: string, what: string, id: string): ApiRefusal {
  return because === "forbidden" ? forbiddenThere(permission) : notFound(what, id);
}
