import type { Client } from "../client.ts";
import type { AppOffer, OfferedPlace } from "../ports/app-access.ts";
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

/** A place where the app may be installed. */
export function aPlace(differences: Partial<OfferedPlace> = {}): OfferedPlace {
  return {
    place: { organisation: "o-1" },
    name: "Northwind",
    slug: "northwind",
    kind: "live",
    answer: { may: "install" },
    granted: [],
    declined: [],
    beyond: [],
    own: ["openid", "read", "write", "offline_access"],
    ...differences,
  };
}

/** Another one. */
export function southwind(differences: Partial<OfferedPlace> = {}): OfferedPlace {
  return aPlace({ place: { organisation: "o-2" }, name: "Southwind", slug: "southwind", ...differences });
}

/** What is offered of the app: two scopes that it needs, and one that it can go without. */
export function anOffer(places: readonly OfferedPlace[] = [aPlace()]): AppOffer {
  return {
    app: {
      id: "a-1",
      slug: "acme-reports",
      name: "Acme Reports",
      publisher: "Acme",
      createdAt: 0,
      installations: 3,
      logo: false,
    },
    version: 1,
    manifestHash: "hash-of-the-manifest",
    scopes: [
      { scope: "openid", purpose: "To greet you.", optional: false },
      { scope: "read", purpose: "To draw reports.", optional: false },
      { scope: "write", purpose: "To correct mistakes.", optional: true },
    ],
    actsAs: ["person"],
    afterInstall: "app",
    places,
  };
}
