import { z } from "../../../zod.ts";

/** What the address says: which of the two lists, and of whom. */
export const sessionsSearch = z.object({
  tab: z.enum(["families"]).optional().catch(undefined),
  /** Of sessions. */
  search: z.string().optional().catch(undefined),
  /** The id of a person. */
  person: z.string().optional().catch(undefined),
  /** The id of a client; of token families. */
  client: z.string().optional().catch(undefined),
  /** Of token families. */
  state: z.enum(["alive"]).optional().catch(undefined),
});

/** {@link sessionsSearch}, read. */
export type SessionsSearch = z.output<typeof sessionsSearch>;
