import type { FastifyInstance } from "fastify";
import type { CaseStore } from "../records/case-store.ts";
import { reports } from "../records/reports.ts";
import { queryOf, refuse } from "./request.ts";

interface InDomain {
  readonly Params: { readonly domain: string };
}

interface OfReport {
  readonly Params: { readonly domain: string; readonly id: string };
}

const mostRows = 50;

/** The reports of a project space, and what one of them says. */
export function reportRoutes(app: FastifyInstance, cases: CaseStore): void {
  app.get<InDomain>("/a/:domain/api/v0.5/simplereportconfiguration/", async (request) => {
    const { domain } = request.params;
    const objects = reports
      .filter((one) => one.domain === domain)
      .map(({ id, title, columns, filters }) => {
        const resource_uri = `/a/${domain}/api/v0.5/simplereportconfiguration/${id}/`;
        return { id, title, columns, filters, resource_uri };
      });
    return { meta: { total_count: objects.length }, objects };
  });

  app.get<OfReport>("/a/:domain/api/v0.5/configurablereportdata/:id/", async (request, reply) => {
    const { domain, id } = request.params;
    const report = reports.find((one) => one.id === id && one.domain === domain);
    if (report === undefined) return reply.code(404).send();
    const query = queryOf(request);
    const [offset, limit] = [query.get("offset") ?? "0", query.get("limit") ?? String(mostRows)];
    if (!/^\d{1,9}$/.test(offset)) return refuse(reply, "start must be a positive integer.");
    if (!/^\d{1,9}$/.test(limit)) return refuse(reply, "limit must be a positive integer.");
    if (Number(limit) > mostRows) return refuse(reply, `Limit may not exceed ${mostRows}.`);
    const rows = report.rows(cases.inDomain(domain), new Map(query));
    const end = Number(offset) + Number(limit);
    const path = `/a/${domain}/api/v0.5/configurablereportdata/${id}/`;
    const next = new URLSearchParams(query);
    next.set("offset", String(end));
    next.set("limit", limit);
    return {
      columns: report.columns.map(({ column_id, display }) => ({ header: display, slug: column_id })),
      data: rows.slice(Number(offset), end),
      next_page: end < rows.length ? `${path}?${next.toString()}` : "",
      resource_uri: `${path}?${query.toString()}`,
      total_records: rows.length,
    };
  });
}
