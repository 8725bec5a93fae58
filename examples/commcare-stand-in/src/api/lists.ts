import type { FastifyInstance } from "fastify";
import type { CaseStore } from "../records/case-store.ts";
import { formsOf, groupsOf, workersOf } from "../records/sample-lists.ts";
import { offsetPage } from "./offset-page.ts";
import { queryOf, refuse } from "./request.ts";

interface InDomain {
  readonly Params: { readonly domain: string };
}

/** `GET /a/{domain}/api/v0.5/form/`, `…/user/` and `…/group/`, by `limit` and `offset`. */
export function listRoutes(app: FastifyInstance, cases: CaseStore): void {
  const lists = {
    form: (domain: string) => formsOf(cases.inDomain(domain)),
    user: workersOf,
    group: groupsOf,
  };
  for (const [name, itemsOf] of Object.entries(lists)) {
    app.get<InDomain>(`/a/:domain/api/v0.5/${name}/`, async (request, reply) => {
      const { domain } = request.params;
      const items = domain === "empty-project" ? [] : itemsOf(domain);
      const page = offsetPage(items, queryOf(request), `/a/${domain}/api/v0.5/${name}/`);
      return typeof page === "string" ? refuse(reply, page) : page;
    });
  }
}
