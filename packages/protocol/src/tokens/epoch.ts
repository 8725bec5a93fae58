/*
 * What ends for good. A person and a grant each have an epoch: a number that grows when everything opened with them must be
 * over and stay over, such as at a new password, a suspension or a revocation. What is issued remembers the epoch it was
 * issued in, so one write ends it all, a code on its way included, and nothing that comes later brings it back.
 */

/** Something with an epoch. */
interface Aged {
  readonly epoch: number;
}

/** The epoch of what this person gave by this grant. Each only grows, so the sum is the same only while neither grew. */
export function epochOf(person: Aged, grant: Aged): number {
  return person.epoch + grant.epoch;
}
