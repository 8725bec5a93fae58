import { referenceLocation } from "../api/reference/reference-address.ts";
import { placeLocation, readPlace } from "../account/account-places.ts";
import { devicePlace } from "../device/device-address.ts";
import { consoleLocation } from "../console/console-address.ts";
import { invitationPlace } from "../invitations/invitation-address.ts";

/**
 * Where a person goes on who signed in for no app: a page of the account by its name, an address of the console, the reference of the API, an invitation, or
 * the code of a device. `undefined` for everything else somebody may have written there.
 */
export function locationAfter(place: string | undefined, base: string): string | undefined {
  const page = readPlace(place);
  if (page !== undefined) return placeLocation(page, base);
  return (
    consoleLocation(place, base) ??
    referenceLocation(place, base) ??
    invitationPlace(place, base) ??
    devicePlace(place, base)
  );
}
