/** The pages of the account, in the order of its navigation, by the names they have there. Addresses are below the issuer's path. */
export const accountPlaces = {
  account: { path: "/account" },
  apps: { path: "/account/apps" },
  sessions: { path: "/account/sessions" },
  password: { path: "/account/password" },
  activity: { path: "/account/activity" },
} as const;

/** One of {@link accountPlaces}. */
export type AccountPlace = keyof typeof accountPlaces;

/** Where it is. */
export function placeLocation(place: AccountPlace, base: string): string {
  return base + accountPlaces[place].path;
}

/** The sign-in page, for somebody who wants to go there. The account itself is where it leads anyway. */
export function signInForPlace(place: AccountPlace, base: string): string {
  return place === "account" ? `${base}/sign-in` : `${base}/sign-in?place=${place}`;
}

/** What came back from the sign-in page: a name and no address, so nobody can send a person elsewhere with it. */
export function readPlace(text: string | undefined): AccountPlace | undefined {
  return text !== undefined && Object.hasOwn(accountPlaces, text) ? (text as AccountPlace) : undefined;
}
