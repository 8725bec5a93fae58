import type { AuditSearch } from "./addresses.ts";

const hour = 3_600_000;
const lengths = { hour, day: 24 * hour, week: 7 * 24 * hour, month: 30 * 24 * hour } as const;

/** Moments are rounded to so many milliseconds, so that a list which counts from now is the same list for a while. */
const grain = 60_000;

/** What the API is asked for, at this moment. */
export function filterOf(search: AuditSearch, now: number) {
  const { action, actor, target, kind, request, span, from, to } = search;
  const since = span && new Date(Math.floor((now - lengths[span]) / grain) * grain).toISOString();
  return { search: search.search, action, actor, target, kind, requestId: request, from: since ?? from, to };
}
