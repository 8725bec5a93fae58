import { type ActivityPorts, activityOfClient, type ClientActivity, operation } from "@grantway/protocol";
import type { NotTheirs } from "../ports/app-registry.ts";
import type { AppPorts } from "./app-ports.ts";

/** Shows what a client of an app used and what failed and why, lately. */
export const showAppClientActivity = operation({
  name: "app-clients.activity",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  async run(
    ports: Pick<AppPorts, "appClients"> & Omit<ActivityPorts, "clientRegistry">,
    {
      app,
      client: id,
      days,
    }: {
      readonly app: string;
      readonly client: string;
      /** Today and so many before it. */
      readonly days: number;
    },
    by,
  ): Promise<ClientActivity | NotTheirs> {
    const client = await ports.appClients.find(app, id, by.within);
    return typeof client === "string" ? client : activityOfClient(ports, client, { days, at: by.at });
  },
});
