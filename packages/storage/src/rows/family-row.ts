import type { FamilyEnd, TokenFamily } from "@grantway/protocol";
import { type Cells, texts } from "./cells.ts";

/** What {@link readFamily} expects. */
export const familyColumns = [
  "id",
  "grant_id",
  "client_id",
  "user_id",
  "scopes",
  "authenticated_at",
  "methods",
  "generation",
  "rotated_at",
  "expires_at",
  "ended_reason",
  "sid",
  "epoch",
] as const;

/** The family whose columns begin at `from`, or `undefined` for an absent row. */
export function readFamily(cells: Cells, from = 0): TokenFamily | undefined {
  if (cells[from] === null || cells[from] === undefined) return undefined;
  const endedReason = cells[from + 10] as FamilyEnd | null;
  return {
    id: cells[from] as string,
    grantId: cells[from + 1] as string,
    clientId: cells[from + 2] as string,
    userId: cells[from + 3] as string,
    scopes: texts(cells[from + 4]),
    authenticatedAt: cells[from + 5] as number,
    methods: texts(cells[from + 6]),
    generation: cells[from + 7] as number,
    rotatedAt: cells[from + 8] as number,
    expiresAt: cells[from + 9] as number,
    sid: cells[from + 11] as string,
    epoch: cells[from + 12] as number,
    ...(endedReason === null ? {} : { endedReason }),
  };
}
