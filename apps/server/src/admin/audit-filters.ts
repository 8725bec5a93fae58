import type { AuditSearch } from "@grantway/identity";
import type { AuditAction } from "@grantway/protocol";
import { CommandError } from "@grantway/terminal";
import { parseDuration } from "../config/duration.ts";
import { findUser } from "./find-user.ts";
import type { Instance } from "./instance.ts";

/** The options that say which audit records. */
export interface AuditFilters {
  readonly actor?: string;
  readonly onBehalfOf?: string;
  readonly target?: string;
  readonly kind?: string;
  readonly action?: AuditAction;
  readonly request?: string;
  readonly from?: string;
  readonly to?: string;
  readonly search?: string;
}

/** What they ask for. @throws {CommandError} for a time that is none, and for a person there is not. */
export async function readFilters(
  instance: Instance,
  { actor, onBehalfOf, request, from, to, target, kind, action, search }: AuditFilters,
): Promise<AuditSearch> {
  const given = {
    actor: actor === undefined ? undefined : await partyOf(instance, actor),
    onBehalfOf: onBehalfOf === undefined ? undefined : await partyOf(instance, onBehalfOf),
    target,
    kind,
    action,
    requestId: request,
    from: from === undefined ? undefined : readTime("--from", from),
    to: to === undefined ? undefined : readTime("--to", to),
    search,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Whoever is named as records name them, and a person by the name they sign in with. */
async function partyOf(instance: Instance, name: string): Promise<string> {
  if (name.includes(":") || name === "operator" || name === "system") return name;
  return `user:${(await findUser(instance, name)).id}`;
}

const day = /^\d{4}-\d\d-\d\d$/;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

function readTime(option: string, text: string): number {
  const ago = parseDuration(text);
  if (ago !== undefined) return Date.now() - ago;
  const at = day.test(text) || moment.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(at)) return at;
  throw new CommandError(
    "usage",
    `${option} is a day such as 2026-11-28, a time such as 2026-11-28T09:30:00Z, or how long ago, such as 24h.`,
  );
}
