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
  "member_id",
] as const;

/** The grant whose columns begin at `from`, or `undefined` for an absent row. */
export function readGrant(cells: Cells, from = 0): Grant | undefined {
  if (cells[from] === null || cells[from] === undefined) return undefined;
  return {
    id: cells[from] as string,
    subject: readSubjectOf(cells.slice(from)),
    clientId: cells[from + 2] as string,
    scopes: texts(cells[from + 3]),
    status: cells[from + 4] as Grant["status"],
    consentedAt: cells[from + 5] as number,
    epoch: cells[from + 6] as number,
  };
}

/** The database lets a grant have a person or an installation and not both, and a member only of an installation. */
function readSubjectOf(cells: Cells): GrantSubject {
  const person = cells[1] as string | null;
  if (person !== null) return { person };
  const installation = cells[7] as string;
  const member = cells[8] as string | null;
  return member === null ? { installation } : { installation, member };
}
