import { placeLocation, readPlace } from "../account/account-places.ts";
import { consoleLocation } from "../console/console-address.ts";

/**
 * Where a person goes on who signed in for no app: a page of the account by its name, or an address of the console.
 * `undefined` for everything else somebody may have written there.
 */
export function locationAfter(place: string | undefined, base: string): string | undefined {
  const page = readPlace(place);
  return page === undefined ? consoleLocation(place, base) : placeLocation(page, base);
}
