import type { Session } from "@grantway/identity";
import { type Cells, texts } from "./cells.ts";

/** What {@link readSession} expects. */
export const sessionColumns = [
  "id",
  "user_id",
  "authenticated_at",
  "methods",
  "expires_at",
  "epoch",
  "address",
  "sid",
  "device",
] as const;

/** The session of a row. */
export function readSession(cells: Cells): Session {
  const device = cells[8] as string | null;
  return {
    id: cells[0] as string,
    userId: cells[1] as string,
    authenticatedAt: cells[2] as number,
    methods: texts(cells[3]),
    expiresAt: cells[4] as number,
    epoch: cells[5] as number,
    address: cells[6] as string,
    ...(device === null ? {} : { device }),
    sid: cells[7] as string,
  };
}
