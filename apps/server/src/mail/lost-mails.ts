import type { Logger } from "pino";

/** Tells the operator once how many letters are lost that waited on any thread (ADR 83), and nothing where there are none. */
export function tellLostMails(ofThreads: readonly number[], logger: Pick<Logger, "warn">): void {
  const lost = ofThreads.reduce((sum, letters) => sum + letters, 0);
  if (lost > 0) logger.warn({ lost }, "mails that waited are lost");
}
