import type { Installations } from "@grantway/platform";
import type { ConnectedApp } from "@grantway/protocol";

/** Names of organisations, by the grant of an app that was allowed something there. */
export type PlacesOf = ReadonlyMap<string, string>;

/** In which organisations this person allowed these apps something. What was allowed for oneself alone is in none. */
export async function placesOf(
  installations: Pick<Installations, "find">,
  apps: readonly ConnectedApp[],
): Promise<PlacesOf> {
  const named = await Promise.all(
    apps.map(async ({ grantId, installation }) => {
      // Theirs to read: they said yes there themselves.
      const found =
        installation === undefined ? undefined : await installations.find(installation, "everywhere");
      const place = typeof found === "object" ? found.organisationOf : undefined;
      return place === undefined ? [] : [[grantId, place.name] as const];
    }),
  );
  return new Map(named.flat());
}
