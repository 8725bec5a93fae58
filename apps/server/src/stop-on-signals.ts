import type { Logger } from "pino";

/**
 * Stops on SIGTERM and SIGINT. Whoever signals a second time does not want to wait: the process ends at once. What was
 * answered is durable either way.
 *
 * @returns takes the first signal's handler away, when the server is stopped otherwise.
 */
export function stopOnSignals(stop: () => Promise<void>, logger: Logger): () => void {
  const signals = ["SIGTERM", "SIGINT"] as const;

  function onFirst(signal: NodeJS.Signals): void {
    for (const name of signals) process.once(name, endNow);
    logger.info({ signal }, "stopping");
    stop()
      .catch((error: unknown) => {
        logger.error({ err: error }, "stopping failed");
        process.exitCode = 1;
      })
      .finally(() => {
        for (const name of signals) process.off(name, endNow);
      });
  }

  for (const name of signals) process.once(name, onFirst);
  return () => {
    for (const name of signals) process.off(name, onFirst);
  };
}

/** The code a shell gives a program that ended by this signal. */
function endNow(signal: NodeJS.Signals): void {
  process.exit(signal === "SIGINT" ? 130 : 143);
}
