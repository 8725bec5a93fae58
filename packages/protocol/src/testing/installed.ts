import type { Client } from "../client.ts";
import type { StandingInstallation } from "../ports/standing.ts";
import { aClient } from "./world.ts";

/** The app of these tests, and its client for live organisations. */
export const appClient: Client = { ...aClient, app: { id: "a-1", environment: "live" } };

/** The organisation it is installed in. */
export const northwind = {
  id: "o-1",
  slug: "northwind",
  name: "Northwind",
  kind: "live",
  status: "active",
} as const;

/** An installation in use, that has everything, in an organisation. */
export function anInstallation(differences: Partial<StandingInstallation> = {}): StandingInstallation {
  return {
    id: "i-1",
    status: "active",
    generation: 1,
    app: { id: "a-1", status: "active", scopes: ["openid", "read", "write"], actsAs: ["app", "person"] },
    organisation: northwind,
    granted: ["openid", "read", "write"],
    ...differences,
  };
}
