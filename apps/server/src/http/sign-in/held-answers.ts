import type { Milliseconds } from "@grantway/protocol";

/*
 * Who is told to come later is told so a moment later. A flood that asks again as soon as it was answered would else be
 * answered thousands of times a second, and everybody else's requests wait behind those answers. A person hardly notices.
 */

/** How to hold answers. */
interface HoldingOptions {
  readonly time: Milliseconds;
  /** How many may be held at once; what comes on top is answered at once, so memory is bounded. */
  readonly most: number;
}

/** Waits the time, or not at all when too many wait already. */
export function createHolding({ time, most }: HoldingOptions): () => Promise<void> {
  let held = 0;
  return async () => {
    if (held >= most) return;
    held += 1;
    await new Promise((resolve) => setTimeout(resolve, time));
    held -= 1;
  };
}
