import { activityOf, type ClientActivity } from "../figures/client-activity.ts";
import { stepStart } from "../figures/figure-kind.ts";
import { overviewOf, type Overview } from "../figures/overview.ts";
import { type FigureRequest, readFigures, type ReadFigures } from "../figures/read-figures.ts";
import type { Milliseconds } from "../instant.ts";
import type { Problem } from "../problem.ts";
import type { ActivityPorts, FigurePorts, OverviewPorts } from "./figure-ports.ts";
import { operation } from "./operation.ts";

const day: Milliseconds = 24 * 60 * 60 * 1000;

/** Reads what happened how often, by hour or by day. */
export const showFigures = operation({
  name: "figures.read",
  permission: "figures:read",
  audit: "nothing",
  async run(
    { figures }: FigurePorts,
    asked: FigureRequest,
  ): Promise<
    | ({ readonly outcome: "read" } & ReadFigures)
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
  > {
    const read = await readFigures(figures, asked);
    return "problems" in read ? { outcome: "invalid", ...read } : { outcome: "read", ...read };
  },
});

/** Shows what a client used and what failed and why, lately; `undefined` where there is no client of this id. */
export const showActivity = operation({
  name: "clients.activity",
  permission: "clients:read",
  ownPermission: "own-clients:read",
  audit: "nothing",
  async run(
    { clientRegistry, figures, catalogue }: ActivityPorts,
    { id, days }: { readonly id: string; /** Today and so many before it. */ readonly days: number },
    by,
  ): Promise<ClientActivity | undefined> {
    const client = await clientRegistry.find(id, by.whose);
    if (client === undefined) return undefined;
    const from = stepStart("day", by.at) - days * day;
    const { lastUsedAt } = client;
    const counted = await figures.ofClient(id, from);
    return activityOf(counted, { from, lastUsedAt, catalogue: await catalogue.current() });
  },
});

/** What there is, how the instance is, and what to look at. */
export const readOverview = operation({
  name: "overview.read",
  permission: "figures:read",
  audit: "nothing",
  run: (ports: OverviewPorts, _: object, by): Promise<Overview> => overviewOf(ports, by.at),
});
