import type { FastifyInstance } from "fastify";
import type { CaseRecord } from "../records/case.ts";
import type { CaseStore } from "../records/case-store.ts";
import { offsetPage } from "./offset-page.ts";
import { queryOf, refuse } from "./request.ts";

interface InDomain {
  readonly Params: { readonly domain: string };
}

/** `GET /a/{domain}/api/v0.5/case/`: the older list of cases, by `limit` and `offset`. */
export function caseV1Routes(app: FastifyInstance, cases: CaseStore): void {
  app.get<InDomain>("/a/:domain/api/v0.5/case/", async (request, reply) => {
    const { domain } = request.params;
    const query = queryOf(request);
    const [type, closed, name] = ["type", "closed", "name"].map((one) => query.get(one));
    const found = cases
      .inDomain(domain)
      .filter(
        (one) =>
          (type === null || one.case_type === type) &&
          (closed === null || String(one.closed) === closed) &&
          (name === null || one.case_name === name),
      );
    const page = offsetPage(found.map(inVersion1), query, `/a/${domain}/api/v0.5/case/`);
    return typeof page === "string" ? refuse(reply, page) : page;
  });
}

/** A case as this version writes it: name, type and owner are among its properties. */
function inVersion1(record: CaseRecord) {
  const { case_id, case_name, case_type, owner_id, external_id, date_opened, indices } = record;
  return {
    case_id,
    closed: record.closed,
    date_closed: record.date_closed,
    date_modified: record.last_modified,
    server_date_modified: record.server_last_modified,
    indexed_on: record.indexed_on,
    domain: record.domain,
    id: case_id,
    indices,
    properties: { ...record.properties, case_name, case_type, owner_id, external_id, date_opened },
    resource_uri: "",
    user_id: owner_id,
  };
}
