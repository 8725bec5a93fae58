import type { Instant, Milliseconds } from "@grantway/protocol";
import { html, type Html } from "../layout/html.ts";

/*
 * Moments in words. A page does not know where its reader is, so days and times are those of UTC and say so, and what is
 * near is told by how long ago it was.
 */

const minute: Milliseconds = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const times = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "UTC" });
const distances = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** "28 November 2026". */
export function dayText(at: Instant): string {
  return days.format(at);
}

/** "28 November 2026, 17:20 UTC". */
export function momentText(at: Instant): string {
  return `${dayText(at)}, ${times.format(at)} UTC`;
}

/** "3 hours ago" for what was in the last month, else the day. Nothing finer than minutes. */
export function agoText(at: Instant, now: Instant): string {
  const past = now - at;
  if (past < 2 * minute) return "just now";
  if (past < hour) return distances.format(-Math.floor(past / minute), "minute");
  if (past < day) return distances.format(-Math.floor(past / hour), "hour");
  if (past < 31 * day) return distances.format(-Math.floor(past / day), "day");
  return dayText(at);
}

/** The words, with the moment itself for programs that read the page. */
export function time(at: Instant, words: string): Html {
  return html`<time datetime="${new Date(at).toISOString()}">${words}</time>`;
}
