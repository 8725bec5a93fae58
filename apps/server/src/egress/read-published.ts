import type { Milliseconds } from "@grantway/protocol";
import type { Fetched } from "./guarded-fetch.ts";

/** What somebody published at an address, or why it was not read, as the end of a sentence for the log. */
export type Published =
  | {
      readonly body: string;
      /** How long the answer says it may be kept; absent where it does not say. Whoever keeps it bounds it. */
      readonly maxAge?: Milliseconds;
    }
  | { readonly failed: string };

/**
 * Reads an answer of which nothing but 200 is good, and which has to fit.
 *
 * @param what - is published there, as the beginning of that sentence.
 */
export function readPublished(what: string, fetched: Fetched, most: number): Published {
  if (fetched.outcome !== "answered") return { failed: `${what} was not read: ${fetched.because}` };
  const { status, headers, body, cut } = fetched;
  if (status !== 200) return { failed: `${what} answered with status ${status}` };
  if (cut) return { failed: `${what} answered more than ${most} bytes` };
  const maxAge = maxAgeIn(headers.get("cache-control") ?? "");
  return { body: body.toString("utf8"), ...(maxAge === undefined ? {} : { maxAge }) };
}

/** What the header says (RFC 9111 §5.2.2.1). */
function maxAgeIn(header: string): Milliseconds | undefined {
  if (/\bno-(?:store|cache)\b/i.test(header)) return 0;
  const seconds = /(?:^|[,\s])max-age="?(\d{1,9})/i.exec(header)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
