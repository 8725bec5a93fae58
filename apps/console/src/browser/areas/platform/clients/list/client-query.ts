import type { ClientSearch } from "../addresses.ts";

const day = 86_400_000;
const longUnused = 90 * day;

/**
 * What the API is asked for it. Days are counted from their beginning, so that the same address asks the same a minute later.
 */
export function asked(
  { search, status, type, party, owner, owned, unused, known, sort }: ClientSearch,
  now: number,
) {
  return {
    total: true,
    search,
    status,
    type,
    sort,
    owner,
    owned: owned === undefined ? undefined : owned === "person",
    firstParty: party === undefined ? undefined : party === "first",
    verified: known === undefined ? undefined : known === "verified",
    unusedSince: unused === undefined ? undefined : new Date(now - (now % day) - longUnused).toISOString(),
  };
}
