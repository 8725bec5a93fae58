import type { Grant } from "../grant.ts";
import { createLaunches, type Launches } from "../launches/launch.ts";
import type { LaunchPlace } from "../ports/launch-places.ts";
import { anInstallation } from "./installed.ts";
import { aClient, ada, type Differences, given, issuer, type World } from "./world.ts";

/** Ada's yes to the app inside the installation. */
export const grantThere: Grant = {
  id: "grant-there",
  subject: { installation: "installed", member: ada.id },
  clientId: aClient.id,
  scopes: ["read"],
  status: "active",
  consentedAt: 0,
  epoch: 0,
};

/** The app where Ada opens it. */
export const aPlace: LaunchPlace = {
  installation: "installed",
  generation: 1,
  isDeveloper: false,
  app: { id: "app", slug: "acme-reports", name: "Acme Reports", publisher: "Acme" },
  organisation: { id: "northwind", slug: "northwind", name: "Northwind" },
  clientId: aClient.id,
  url: "https://app.example/embedded",
  grant: grantThere,
};

/** A world in which Ada may open an app. */
export interface LaunchWorld extends World {
  readonly launches: Launches;
  /** Puts something else where she opens it; `undefined` for nothing. */
  readonly place: (differences: Partial<LaunchPlace> | undefined) => void;
  /** A fresh launch token of hers. */
  readonly aLaunch: () => Promise<string>;
}

/** The world, with the differences a test names. */
export async function givenLaunch(differences: Differences = {}): Promise<LaunchWorld> {
  const client = {
    app: { id: "a-1", environment: "live" as const },
    grantTypes: ["authorization_code" as const, "urn:grantway:params:oauth:grant-type:launch" as const],
    ...differences.client,
  };
  const world = await given({ ...differences, client });
  const { rows, dependencies, signer } = world;
  const at = `installed ${ada.id}`;
  rows.launchPlaces.set(at, aPlace);
  rows.installations.set(at, anInstallation({ id: "installed" }));
  rows.grants.set(grantThere.id, grantThere);
  const subjects = { find: async (id: string) => rows.subjects.get(id) };
  const launches = createLaunches({ ...dependencies, issuer, signer, subjects });
  return {
    ...world,
    launches,
    place(changed) {
      if (changed === undefined) rows.launchPlaces.delete(at);
      else rows.launchPlaces.set(at, { ...aPlace, ...changed });
    },
    async aLaunch() {
      const look = { locale: "en", theme: "light" } as const;
      const launched = await launches.launch("installed", world.signedIn(), look);
      return launched?.launch?.token ?? "";
    },
  };
}
