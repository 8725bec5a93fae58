/**
 * Whether this long is over since then, in milliseconds, for what is kept in memory. A moment that is still to come was told by a clock
 * that has been set back since: what is kept from then would count until it comes again, and is over instead.
 */
export function hasPassed(
  length: number,
  { since, now }: { readonly since: number; readonly now: number },
): boolean {
  return now - since >= length || now < since;
}
