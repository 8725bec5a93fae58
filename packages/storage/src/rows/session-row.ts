import type { Session } from "@grantway/identity";
import { type Cells, texts } from "./cells.ts";

/** What {@link readSession} expects. */
export const sessionColumns = ["id", "user_id", "authenticated_at", "methods", "expires_at"] as const;

/** The session and, in the column after it, how its user stands. */
export function readSession(cells: Cells): {
  readonly session: Session;
  readonly userStatus: "active" | "suspended";
} {
  return {
    session: {
      id: cells[0] as string,
      userId: cells[1] as string,
      authenticatedAt: cells[2] as number,
      methods: texts(cells[3]),
      expiresAt: cells[4] as number,
    },
    userStatus: cells[5] as "active" | "suspended",
  };
}
