import { readDuration } from "../duration.ts";
import { CommandError, interruption, isClientError } from "../failure.ts";
import { lengthWords } from "../moment-words.ts";
import type { Session } from "../session.ts";

/** Waiting for a person, who may never come, or press Ctrl-C. */
export function waitingFor(timeout: string, session: Session) {
  const length = readDuration(timeout, "--timeout");
  return {
    /** `until` is aborted when the waiting is over. @throws {CommandError} `sign_in_failed` after the time, `refused` after Ctrl-C */
    async during<T>(work: (signal: AbortSignal, until: AbortSignal) => Promise<T>): Promise<T> {
      const done = new AbortController();
      const late = AbortSignal.timeout(length);
      const interrupted = session.interrupted();
      try {
        return await work(AbortSignal.any([late, interrupted]), done.signal);
      } catch (error) {
        if (!isClientError(error) || error.code !== "cancelled") throw error;
        if (interrupted.aborted) throw interruption();
        if (!late.aborted) throw error;
        throw new CommandError(
          "sign_in_failed",
          `Nobody signed in within ${lengthWords(length)}: run it again, with a longer --timeout if you need one.`,
        );
      } finally {
        done.abort();
      }
    },
  };
}
