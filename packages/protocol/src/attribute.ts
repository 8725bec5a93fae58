import type { Instant } from "./instant.ts";
import type { Attribution } from "./ports/attribution.ts";

/** Whoever does something: a client or a person by their id, or the server by itself. */
export type Actor = `client:${string}` | `user:${string}` | "system";

/** What was asked in a request that is found again in the log. */
export interface Traced {
  /** What the log calls the request; a function, because hardly any is asked for it. */
  readonly requestId?: (() => string) | undefined;
}

/** Attributes to the actor what is done at this moment because it was asked. */
export function attribute(actor: Actor, { requestId }: Traced, at: Instant): Attribution {
  return requestId === undefined ? { actor, at } : { actor, requestId: requestId(), at };
}
