import type { Instant } from "../instant.ts";

/*
 * What ends for good. A person, a grant and a client each have an epoch: a number that grows when everything opened with them must be
 * over and stay over, such as at a new password, a suspension or a revocation. What is issued remembers the epoch it was
 * issued in, so one write ends it all, a code on its way included, and nothing that comes later brings it back.
 */

/** Something with an epoch. */
interface Aged {
  readonly epoch: number;
}

/** The epoch of what this person gave this client by this grant. Each only grows, so the sum stays only while none grew. */
export function epochOf(client: Partial<Aged>, person: Aged, grant: Aged): number {
  return (client.epoch ?? 0) + person.epoch + grant.epoch;
}

/**
 * What tells a client from another one of its id, and from itself before it was suspended: when it was made, plus its
 * epoch. Two of one id would have to be made within as many milliseconds as the first was suspended times.
 */
export function sinceOf({ createdAt, epoch = 0 }: { readonly createdAt: Instant } & Partial<Aged>): Instant {
  return createdAt + epoch;
}
