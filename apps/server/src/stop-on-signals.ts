import type { Logger } from "pino";

const signals = ["SIGTERM", "SIGINT"] as const;

/** What a signal asks for: SIGTERM comes from whoever runs the server, and SIGINT from a person who waits for the prompt. */
export type StopSignal = (typeof signals)[number];

/**
 * Stops on SIGTERM and SIGINT. Whoever signals a second time does not want to wait: the process ends at once. What was
 * answered is durable either way.
 *
 * @returns takes the first signal's handler away, when the server is stopped otherwise.
 */
export function stopOnSignals(stop: (signal: StopSignal) => Promise<void>, logger: Logger): () => void {
  function onFirst(signal: StopSignal): void {
    forget();
    const stopSecond = endOnSignals();
    logger.info({ signal }, "stopping");
    stop(signal)
      .catch((error: unknown) => {
        logger.error({ err: error }, "stopping failed");
        process.exitCode = 1;
      })
      .finally(stopSecond);
  }

  function forget(): void {
    for (const name of signals) process.off(name, onFirst);
  }

  for (const name of signals) process.on(name, onFirst);
  return forget;
}

/**
 * Ends the process at once on either signal. A process without handler does so by itself, but not one that is the first of
 * its container: there the system leaves signals unheard that nobody handles.
 *
 * @returns takes the handlers away.
 */
export function endOnSignals(): () => void {
  for (const name of signals) process.once(name, endNow);
  return () => {
    for (const name of signals) process.off(name, endNow);
  };
}

/** The code a shell gives a program that ended by this signal. */
function endNow(signal: NodeJS.Signals): void {
  process.exit(signal === "SIGINT" ? 130 : 143);
}
