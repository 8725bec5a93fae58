import * as api from "@grantway/api";
import { type AuditSearch, exportAudit, listAudit, showAudit } from "@grantway/identity";
import type { AuditAction } from "@grantway/protocol";
import { auditJson, auditText } from "../../../audit/audit-text.ts";
import { handle } from "../handle.ts";
import { pageAnswer, pageRequest } from "../page.ts";
import { notFound } from "../refusal.ts";

/** `/audit`. */
export const auditHandlers = [
  handle(api.listAudit, async ({ perform, query }) => {
    const { from, to, action, ...request } = pageRequest(query);
    const page = perform(listAudit, { ...request, ...searchOf({ from, to, action }) });
    return { status: 200, body: await pageAnswer(page, auditJson) };
  }),

  handle(api.showAudit, async ({ perform, params: { id } }) => {
    const record = await perform(showAudit, { seq: Number(id) });
    if (record === undefined) throw notFound("audit record", id);
    return { status: 200, body: auditJson(record) };
  }),

  handle(api.exportAudit, async ({ perform, query: { format = "jsonl", from, to, action, ...request } }) => {
    const pages = await perform(exportAudit, { ...request, ...searchOf({ from, to, action }) });
    return {
      status: 200,
      stream: auditText(pages, format),
      mediaType: format === "csv" ? "text/csv" : "application/jsonl",
      fileName: `audit.${format}`,
    };
  }),
];

/** Filters that look otherwise on the wire. An action there is none of finds nothing. */
function searchOf({
  from,
  to,
  action,
}: {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly action: string | undefined;
}): Pick<AuditSearch, "from" | "to" | "action"> {
  return {
    ...(from === undefined ? {} : { from: Date.parse(from) }),
    ...(to === undefined ? {} : { to: Date.parse(to) }),
    ...(action === undefined ? {} : { action: action as AuditAction }),
  };
}
