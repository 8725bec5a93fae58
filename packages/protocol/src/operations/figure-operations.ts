import type { ClientActivity } from "../figures/client-activity.ts";
import { overviewOf, type Overview } from "../figures/overview.ts";
import { type FigureRequest, readFigures, type ReadFigures } from "../figures/read-figures.ts";
import type { Problem } from "../problem.ts";
import type { ActivityPorts, FigurePorts, OverviewPorts } from "./figure-ports.ts";
import { activityOfClient } from "./activity-of-client.ts";
import { operation } from "./operation.ts";

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
    ports: ActivityPorts,
    { id, days }: { readonly id: string; /** Today and so many before it. */ readonly days: number },
    by,
  ): Promise<ClientActivity | undefined> {
    const client = await ports.clientRegistry.find(id, by.whose);
    if (client === undefined) return undefined;
    return activityOfClient(ports, client, { days, at: by.at });
  },
});

/** What there is, how the instance is, and what to look at. */
export const readOverview = operation({
  name: "overview.read",
  permission: "figures:read",
  audit: "nothing",
  run: (ports: OverviewPorts, _: object, by): Promise<Overview> => overviewOf(ports, by.at),
});
