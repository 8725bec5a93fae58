import type { NamedRecord } from "@grantway/identity";
import { csvLine } from "./csv-line.rfc4180.ts";

/*
 * What was done, as a file for others: each record one line. The names are those of the management API.
 */

/** Of an export. */
export const auditFormats = ["jsonl", "csv"] as const;

/** One of {@link auditFormats}: JSON lines, or a table for a spreadsheet. */
export type AuditFormat = (typeof auditFormats)[number];

/** A record as the management API and exports show it. */
export function auditJson({ seq, at, ...record }: NamedRecord) {
  return { id: String(seq), at: new Date(at).toISOString(), ...record };
}

/** The columns of the table, which are the members of the JSON. */
const columns = [
  "id",
  "at",
  "actor",
  "actorName",
  "onBehalfOf",
  "onBehalfOfName",
  "action",
  "target",
  "targetName",
  "detail",
  "requestId",
  "revision",
  "changes",
] as const satisfies readonly (keyof ReturnType<typeof auditJson>)[];

/** The text of an export, page by page as it is read: whoever stops reading ends it. */
export async function* auditText(
  pages: AsyncIterable<readonly NamedRecord[]>,
  format: AuditFormat,
): AsyncGenerator<string, void> {
  if (format === "csv") yield csvLine(columns);
  const line = format === "csv" ? tableLine : jsonLine;
  for await (const records of pages) {
    if (records.length > 0) yield records.map(line).join("");
  }
}

function jsonLine(record: NamedRecord): string {
  return `${JSON.stringify(auditJson(record))}\n`;
}

function tableLine(record: NamedRecord): string {
  const shown = auditJson(record);
  return csvLine(
    columns.map((column) => {
      const value = shown[column];
      return typeof value === "object" ? JSON.stringify(value) : String(value ?? "");
    }),
  );
}
