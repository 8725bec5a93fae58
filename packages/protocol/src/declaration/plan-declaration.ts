import type { BuiltInApi } from "../catalogue/management-api.ts";
import type { Problem } from "../problem.ts";
import { catalogueProblems, repeated } from "./catalogue-problems.ts";
import type { Declaration } from "./declaration.ts";
import { moveOf } from "./move-of.ts";
import { catalogueAfter, planCatalogue, planCatalogueDeletions } from "./plan-catalogue.ts";
import { type ClientPlanning, planClient } from "./plan-clients.ts";
import type { Plan, Unlisted } from "./plan.ts";
import type { Records } from "./records.ts";
import { surplusOf } from "./surplus.ts";

/** What planning needs beside the declaration and the records. */
export interface Planning extends Omit<ClientPlanning, "catalogue"> {
  /** Whether records that no document names are deleted. */
  readonly prune: boolean;
  /** What nobody declares. */
  readonly builtIn: BuiltInApi;
}

/**
 * Works out how these records become what the declaration says. Where anything is wrong, every problem is told by the names of
 * the documents, and there is no plan.
 */
export function planDeclared(
  declaration: Declaration,
  records: Records,
  { prune, builtIn, ...planning }: Planning,
): { readonly plan: Plan } | { readonly problems: readonly Problem[] } {
  const surplus = surplusOf(declaration, records);
  const deleted = prune ? surplus : none;
  const catalogue = catalogueAfter(declaration, records, { deleted, builtIn });
  const known = new Map(records.clients.map((client) => [client.id, client]));
  const { clients = [] } = declaration;
  const planned = clients.map((client) =>
    planClient(client, known.get(client.value.draft.id), { ...planning, catalogue }),
  );
  const problems = [
    ...catalogueProblems(declaration, records, builtIn),
    ...planned.flatMap((one) => one.problems),
    ...repeated(clients, ({ draft }) => draft.id, "client_id"),
  ];
  if (problems.length > 0) return { problems };
  // Those that are declared hold what is deleted no more, or it would be a problem.
  const goneOrDeclared = new Set([
    ...deleted.clients.map(({ id }) => id),
    ...clients.map(({ value }) => value.draft.id),
  ]);
  const others = records.clients.filter(({ id }) => !goneOrDeclared.has(id));
  return {
    plan: {
      moves: [
        ...planCatalogue(declaration, records),
        ...planned.flatMap(({ moves }) => moves),
        ...deleted.clients.flatMap(({ id, revision }) =>
          moveOf({ kind: "client", action: "delete", id }, [{ step: "delete-client", id, revision }]),
        ),
        ...planCatalogueDeletions(deleted, others),
      ],
      unlisted: prune ? { apis: [], scopes: [], clients: [] } : idsOf(surplus),
      withoutSecret: clients.flatMap(({ value }, place) =>
        planned[place]?.lacksSecret === true ? [value.draft.id] : [],
      ),
    },
  };
}

const none: Records = { apis: [], scopes: [], clients: [] };

/** Scopes of an API that is not named either are not told of besides. */
function idsOf({ apis, scopes, clients }: Records): Unlisted {
  const audiences = apis.map(({ audience }) => audience);
  return {
    apis: audiences,
    scopes: scopes.filter(({ audience }) => !audiences.includes(audience)).map(({ key }) => key),
    clients: clients.map(({ id }) => id),
  };
}
