import type { Instant } from "@grantway/protocol";
import { html, type Html } from "../layout/html.ts";
import type { PageWords } from "../words/page-words.ts";

/*
 * Moments in words. A page does not know where its reader is, so days and times are those of UTC and say so, and what is
 * near is told by how long ago it was.
 */

/** "28 November 2026". */
export function dayText(at: Instant, { formats }: PageWords): string {
  return formats.day(at);
}

/** "28 November 2026, 17:20 UTC". */
export function momentText(at: Instant, { account: say, formats }: PageWords): string {
  return say("moment", { day: formats.day(at), time: formats.time(at) });
}

/** "3 hours ago" for what was in the last month, else the day. Clocks of two machines differ: what is to come is now. */
export function agoText(at: Instant, now: Instant, { account: say, formats }: PageWords): string {
  return formats.distance(Math.min(at, now), now, say("justNow"));
}

/** The words, with the moment itself for programs that read the page. */
export function time(at: Instant, words: string): Html {
  return html`<time datetime="${new Date(at).toISOString()}">${words}</time>`;
}
