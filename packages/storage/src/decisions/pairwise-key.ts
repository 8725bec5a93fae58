import type { PairwiseKey } from "@grantway/protocol";
import { type Decision, one, type PortDecisions } from "./decision.ts";
import { statements } from "./statement.ts";

const sql = statements("pairwise-key", { read: "SELECT key FROM pairwise_key" });

function* read(): Decision<string> {
  return (yield* one(sql.read))?.[0] as string;
}

/** {@link PairwiseKey}. */
export const pairwiseKey = { reads: { read }, writes: {} } satisfies PortDecisions<PairwiseKey>;
