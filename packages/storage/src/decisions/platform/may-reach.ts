import type { Acting, Within } from "@grantway/protocol";
import type { Decision } from "../decision.ts";
import { mayIn, seesIn } from "./role-in.ts";

/** Where something is: in an organisation, or a person's own. */
export interface Located {
  readonly organisation: string | null;
  readonly person: string | null;
}

/**
 * Whether it may be done at this place. What is a person's own they may do themselves, whatever their role is anywhere (promise
 * 22); to others it is as if it were not there.
 */
export function* mayReach(
  { organisation, person }: Located,
  within: Within,
): Decision<"may" | "forbidden" | "unknown"> {
  if (organisation !== null) return yield* mayIn(organisation, within);
  return ownOf(person, within);
}

/** The same for who only looks, so that nobody waits for them. */
export function* seesThere(
  { organisation, person }: Located,
  within: Within,
): Decision<"may" | "forbidden" | "unknown"> {
  if (organisation !== null) return yield* seesIn(organisation, within);
  return ownOf(person, within);
}

function ownOf(person: string | null, within: Within): "may" | "unknown" {
  if (within === "everywhere") return "may";
  const isTheirs = typeof within === "object" && within.only === undefined && within.person === person;
  return isTheirs ? "may" : "unknown";
}

/** The person who does it, by id; whatever else it is, such as the operator, in the words of the audit. */
export function whoActs({ within, actor }: Acting): string {
  if (typeof within === "object") return within.person;
  return actor.startsWith("user:") ? actor.slice("user:".length) : actor;
}
