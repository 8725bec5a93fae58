/* An API's guard as a process of its own. It receives one plan over the channel to its parent, and sends back one result or error. */
import { validate, type ValidationPlan } from "./validate.ts";

process.once("message", (plan) => {
  validate(plan as ValidationPlan).then(
    (validated) => answer({ validated }),
    (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(message: object): void {
  process.send?.(message, () => process.disconnect?.());
}
