import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { readCaseUpdate } from "../records/case-update.ts";
import type { CaseStore } from "../records/case-store.ts";
import { caseList } from "./case-list.ts";
import { queryOf, refuse } from "./request.ts";

interface InDomain {
  readonly Params: { readonly domain: string };
}

interface OfCase {
  readonly Params: { readonly domain: string; readonly id: string };
}

/** `/a/{domain}/api/case/v2/`: cases by cursor, one by one, created and changed. */
export function caseV2Routes(app: FastifyInstance, cases: CaseStore): void {
  app.get<InDomain>("/a/:domain/api/case/v2/", async (request, reply) => {
    const { domain } = request.params;
    const origin = `${request.protocol}://${request.host}`;
    const list = caseList(cases.inDomain(domain), queryOf(request), `${origin}/a/${domain}/api/case/v2/`);
    return typeof list === "string" ? refuse(reply, list) : list;
  });

  app.post<InDomain>("/a/:domain/api/case/v2/", async (request, reply) => {
    const update = readCaseUpdate(request.body, true);
    if (typeof update === "string") return refuse(reply, update);
    return { form_id: randomUUID(), case: cases.create(request.params.domain, update) };
  });

  app.get<OfCase>("/a/:domain/api/case/v2/:id", async (request, reply) => {
    const { domain, id } = request.params;
    return cases.find(domain, id) ?? refuse(reply, `Case '${id}' not found`, 404);
  });

  app.put<OfCase>("/a/:domain/api/case/v2/:id", async (request, reply) => {
    const { domain, id } = request.params;
    const found = cases.find(domain, id);
    if (found === undefined) return refuse(reply, `No case found with ID '${id}'`);
    const update = readCaseUpdate(request.body, false);
    if (typeof update === "string") return refuse(reply, update);
    return { form_id: randomUUID(), case: cases.change(found, update) };
  });
}
