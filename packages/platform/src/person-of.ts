import type { Acting } from "@grantway/protocol";

/** The person who does it or for whom it is done, by id; `undefined` for whoever is nobody, such as a machine. */
export function personOf({ within, actor, onBehalfOf = actor }: Acting): string | undefined {
  if (typeof within === "object") return within.person;
  return onBehalfOf.startsWith("user:") ? onBehalfOf.slice("user:".length) : undefined;
}
