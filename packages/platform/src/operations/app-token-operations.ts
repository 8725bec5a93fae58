import { type InspectedToken, type InspectPorts, lookAtToken, operation } from "@grantway/protocol";
import type { NotTheirs } from "../ports/app-registry.ts";
import type { AppPorts } from "./app-ports.ts";

/**
 * Says what a token is that one of this app's clients was given, and whether it is alive or why not. A token of any other client,
 * one that had the id of such a client before among them, is as unknown as what is no token at all.
 */
export const inspectAppToken = operation({
  name: "apps.inspect-token",
  permission: "apps:read",
  inOrganisations: true,
  audit: "nothing",
  async run(
    ports: Pick<AppPorts, "appClients"> & InspectPorts,
    { app, token }: { readonly app: string; readonly token: string },
    by,
  ): Promise<
    | { readonly outcome: "known"; readonly token: InspectedToken }
    | { readonly outcome: NotTheirs | "no-token" }
  > {
    const clients = await ports.appClients.list(app, by.within);
    if (typeof clients === "string") return { outcome: clients };
    const seen = await lookAtToken(ports, token.trim(), by.at);
    const theirs = seen !== undefined && clients.some(({ id }) => id === seen.client.id);
    if (!theirs || seen.state === "client-replaced") return { outcome: "no-token" };
    return { outcome: "known", token: seen };
  },
});
