import { z } from "zod";

const one = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words).optional().catch(undefined);

/** What the address says of the list; what it cannot mean is as if it was not there. */
export const clientSearch = z.object({
  search: z.string().optional().catch(undefined),
  status: one(["active", "suspended"]),
  type: one(["confidential", "public"]),
  party: one(["first", "other"]),
  /** A person, by id. */
  owner: z.string().optional().catch(undefined),
  owned: one(["person", "platform"]),
  /** Whether people here know it. */
  known: one(["verified", "unverified"]),
  unused: one(["90d"]),
  sort: one(["name", "lastUsed"]),
});

/** {@link clientSearch}, read. */
export type ClientSearch = z.output<typeof clientSearch>;
