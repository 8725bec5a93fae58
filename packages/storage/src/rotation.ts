import type { Instant, Milliseconds, Rotation } from "@grantway/protocol";

/** The state of a family that decides about a rotation. */
export interface FamilyState {
  readonly generation: number;
  readonly rotatedAt: Instant;
  readonly expiresAt: Instant;
  readonly ended: boolean;
  /** The copy of the generation before that moved it to this one. */
  readonly movedBy: number;
  /** How often the move was repeated since then. */
  readonly repeats: number;
}

/** One attempt to rotate, see `TokenFamilies.rotate`. */
export interface Move {
  readonly familyId: string;
  readonly generation: number;
  readonly copy: number;
  readonly grace: Milliseconds;
  readonly repeats: number;
  readonly at: Instant;
}

/**
 * Names the reason why the compare-and-set of this move changed nothing, from the family as it was found afterwards.
 *
 * A generation this database never reached is `unknown` and not `replayed`: it happens after a backup was restored, and
 * is no sign of theft. A family in a state in which the move should have succeeded is `unknown` too: a bug, and
 * refused. The caller has to count a repeat before anybody is told of it.
 */
export function explainUnmoved(family: FamilyState | undefined, move: Move): Exclude<Rotation, "rotated"> {
  if (family === undefined) return "unknown";
  if (family.ended || family.expiresAt <= move.at) return "ended";
  if (family.generation <= move.generation) return "unknown";
  const retried =
    family.generation === move.generation + 1 &&
    family.movedBy === move.copy &&
    move.at - family.rotatedAt <= move.grace;
  return retried && family.repeats < move.repeats ? { repeated: family.repeats + 1 } : "replayed";
}
