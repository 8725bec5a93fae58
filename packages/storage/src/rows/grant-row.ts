import type { Grant, GrantSubject } from "@grantway/protocol";
import { type Cells, texts } from "./cells.ts";

/** What {@link readGrant} expects. */
export const grantColumns = [
  "id",
  "user_id",
  "client_id",
  "scopes",
  "status",
  "consented_at",
  "epoch",
  "installation_id",
] as const;

/** The grant whose columns begin at `from`, or `undefined` for an absent row. */
export function readGrant(cells: Cells, from = 0): Grant | undefined {
  if (cells[from] === null || cells[from] === undefined) return undefined;
  return {
    id: cells[from] as string,
    subject: readSubjectOf(cells[from + 1] as string | null, cells[from + 7] as string | null),
    clientId: cells[from + 2] as string,
    scopes: texts(cells[from + 3]),
    status: cells[from + 4] as Grant["status"],
    consentedAt: cells[from + 5] as number,
    epoch: cells[from + 6] as number,
  };
}

/** The database lets a grant have one of them and not both. */
function readSubjectOf(person: string | null, installation: string | null): GrantSubject {
  return person === null ? { installation: installation as string } : { person };
}
