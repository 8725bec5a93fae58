import { operation } from "../operation.ts";
import { pageOf, pageQuery, totalQuery } from "../schemas/page.ts";
import { instant, oneOf, text } from "../schemas/values.ts";
import { z } from "../zod.ts";

const party = "`operator`, `system`, `user:<id>` or `client:<id>`";
const nameToday = z
  .string()
  .exactOptional()
  .meta({ description: "What it is called today; absent when it is gone." });

/** A record as it is shown. */
const record = z
  .object({
    id: z.string(),
    at: instant,
    actor: z.string().meta({ description: `Who did it: ${party}.` }),
    actorName: nameToday,
    onBehalfOf: z.string().exactOptional().meta({ description: "For whom, where that is somebody else." }),
    onBehalfOfName: nameToday,
    action: z.string().meta({ description: "The kind of the target and what was done: `client.updated`." }),
    target: z.string().meta({ description: "To what, as its kind and its id: `client:acme`." }),
    targetName: nameToday,
    detail: z.string().exactOptional(),
    requestId: z.string().exactOptional().meta({ description: "As log lines and error pages tell it." }),
    revision: z.int().exactOptional().meta({ description: "Of the target, after it." }),
    changes: z
      .record(z.string(), z.object({ from: z.unknown().optional(), to: z.unknown().optional() }))
      .exactOptional()
      .meta({ description: "The members that changed, as they were before and are after." }),
  })
  .meta({ id: "AuditRecord" });

const filters = {
  actor: text(300)
    .exactOptional()
    .meta({ description: `Only by this one: ${party}.` }),
  onBehalfOf: text(300).exactOptional().meta({ description: "Only for this one, in the same form." }),
  target: text(2100).exactOptional().meta({ description: "Only about this: `client:acme`." }),
  kind: text(100).exactOptional().meta({ description: "Only about things of this kind: `client`." }),
  action: text(100).exactOptional(),
  requestId: text(200).exactOptional(),
  from: instant.exactOptional().meta({ description: "From this moment on." }),
  to: instant.exactOptional().meta({ description: "Before this moment." }),
  search: text(200).exactOptional().meta({
    description:
      "A part of actor, target, detail or request id; or the username or email of a person who did it or to whom it was done.",
  }),
} as const;

/** Lists them, the newest first. */
export const listAudit = operation({
  name: "audit.list",
  method: "GET",
  path: "/audit",
  permission: "audit:read",
  audit: "nothing",
  summary: "List what was done",
  query: z.strictObject({ ...pageQuery, ...totalQuery, ...filters }),
  answers: { 200: pageOf(record) },
  problems: [],
});

/** Shows one. */
export const showAudit = operation({
  name: "audit.show",
  method: "GET",
  path: "/audit/{id}",
  permission: "audit:read",
  audit: "nothing",
  summary: "Show what was done, with what it changed",
  params: z.strictObject({ id: text(20).regex(/^\d{1,15}$/, "It must be the number of a record.") }),
  answers: { 200: record },
  problems: ["not-found"],
});

/** Streams all of them. */
export const exportAudit = operation({
  name: "audit.export",
  method: "GET",
  path: "/audit/export",
  permission: "audit:read",
  audit: "nothing",
  summary: "Export what was done",
  description:
    "Each record a line, the newest first. In the table a cell that a spreadsheet would take for a formula begins with an apostrophe.",
  query: z.strictObject({
    ...filters,
    format: oneOf(["jsonl", "csv"])
      .exactOptional()
      .meta({ description: "JSON lines where nothing is said." }),
  }),
  answers: { 200: { mediaTypes: ["application/jsonl", "text/csv"] } },
  problems: [],
});
