import type { Acting, Within } from "@grantway/protocol";

/** The person who does something or for whom it is done, by id; `undefined` for whoever is nobody, such as the operator. */
export function personOf({
  actor,
  onBehalfOf = actor,
}: Pick<Acting, "actor" | "onBehalfOf">): string | undefined {
  return onBehalfOf.startsWith("user:") ? onBehalfOf.slice("user:".length) : undefined;
}

/**
 * How far somebody reaches where they ask for what is theirs alone: whoever may do it everywhere asks as the person they are, as
 * everybody else does.
 */
export function asThemselves(by: Acting): Within {
  const person = personOf(by);
  if (by.within !== "everywhere" || person === undefined) return by.within;
  return { person, needs: "installations:read" };
}
