/*
 * The load generator as a process of its own, so that it takes no time from the server it measures. It receives one
 * plan over the channel to its parent, and sends back one result or error.
 */
import { generate } from "./generate.ts";
import type { Plan } from "./plan.ts";

process.once("message", (plan) => {
  generate(plan as Plan).then(
    (measured) => answer({ measured }),
    (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(message: object): void {
  process.send?.(message, () => process.disconnect?.());
}
