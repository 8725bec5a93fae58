import type { Settlement, WebhookDeliveries } from "@grantway/platform";
import type { Clock } from "@grantway/protocol";
import type { Logger } from "pino";

/** Writes down what came of claims, many in one transaction. */
export interface Settler {
  add(settlement: Settlement): void;
  /** Settles when everything that was added is written, or was given up. */
  drained(): Promise<void>;
}

/** Settlements of one transaction. */
const atOnce = 200;

/** What cannot be written is given up: the claim runs out, and what was sent is sent again. */
export function createSettler({
  deliveries,
  clock,
  logger,
}: {
  readonly deliveries: Pick<WebhookDeliveries, "settle">;
  readonly clock: Clock;
  readonly logger: Logger;
}): Settler {
  let waiting: Settlement[] = [];
  let writing: Promise<void> | undefined;

  async function write(): Promise<void> {
    // What ends in the same moment is written together.
    await new Promise(setImmediate);
    while (waiting.length > 0) {
      const batch = waiting.slice(0, atOnce);
      waiting = waiting.slice(atOnce);
      try {
        await deliveries.settle(batch, { actor: "system", at: clock() });
      } catch (error) {
        logger.warn(
          { err: error, claims: batch.length },
          "what was delivered could not be written, and is sent again",
        );
      }
    }
    writing = undefined;
  }

  return {
    add(settlement) {
      waiting.push(settlement);
      writing ??= write();
    },
    drained: async () => writing,
  };
}
