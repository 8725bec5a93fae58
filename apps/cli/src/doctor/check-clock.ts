import { connectionFailure, environmentFetch } from "@grantway/client";
import { lengthWords } from "../moment-words.ts";
import { ok, problem } from "./finding.ts";
import type { Finding } from "./finding.ts";

const patience = 10_000;
/** A clock may be a little off: the `Date` header has whole seconds, and the answer took time. */
const tolerated = 30_000;

/** Whether a host answers, and whether its clock and ours agree: most refused assertions are due to a clock. */
export async function checkClock(origin: string, now: () => number = Date.now): Promise<Finding> {
  const about = new URL(origin).host;
  const sent = now();
  try {
    const answer = await environmentFetch(process.env)(origin, {
      method: "HEAD",
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
    const middle = (sent + now()) / 2;
    const theirs = Date.parse(answer.headers.get("date") ?? "");
    if (Number.isNaN(theirs)) return ok(about, "It answers, and does not say what time it is.");
    // The header is truncated to the second.
    const ahead = middle - (theirs + 500);
    if (Math.abs(ahead) <= tolerated)
      return ok(about, "It answers, and its clock agrees with this machine's.");
    const how = ahead > 0 ? "ahead of" : "behind";
    return problem(
      about,
      `This machine's clock is ${lengthWords(ahead)} ${how} that of ${about}: set the clock.`,
    );
  } catch (error) {
    return problem(about, connectionFailure(about, error).message);
  }
}
