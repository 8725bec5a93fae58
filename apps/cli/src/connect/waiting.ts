import { CommandError, interruption } from "@grantway/terminal";
import { readDuration } from "../duration.ts";
import { isClientError } from "../failure.ts";
import { lengthWords } from "../moment-words.ts";
import type { Session } from "../session.ts";

/**
 * Waits for a person, who may never come or may press Ctrl-C.
 *
 * @throws {CommandError} `sign_in_failed` after the time, `interrupted` after Ctrl-C
 */
export async function waitForPerson<T>(
  timeout: string,
  session: Session,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const length = readDuration(timeout, "--timeout");
  const late = AbortSignal.timeout(length);
  const interrupted = session.interrupted();
  try {
    return await work(AbortSignal.any([late, interrupted]));
  } catch (error) {
    if (!isClientError(error) || error.code !== "cancelled") throw error;
    if (interrupted.aborted) throw interruption();
    if (!late.aborted) throw error;
    throw new CommandError(
      "sign_in_failed",
      `Nobody signed in within ${lengthWords(length)}: run it again, with a longer --timeout if you need one.`,
    );
  }
}
