import type { ConnectedApp, Names } from "@grantway/protocol";

/** Names of organisations, by the grant of an app that was allowed something there. */
export type PlacesOf = ReadonlyMap<string, string>;

/**
 * In which organisations this person allowed these apps something: theirs to read, as they said yes there themselves. What was
 * allowed for oneself alone is in none.
 */
export async function placesOf(
  names: Pick<Names, "places">,
  apps: readonly ConnectedApp[],
): Promise<PlacesOf> {
  const named = await names.places(apps.flatMap(({ installation }) => installation ?? []));
  return new Map(
    apps.flatMap(({ grantId, installation = "" }) => {
      const place = named.get(installation);
      return place === undefined ? [] : [[grantId, place] as const];
    }),
  );
}
