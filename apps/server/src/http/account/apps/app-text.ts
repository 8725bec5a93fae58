import type { Client, ConnectedApp, Instant, Scope } from "@grantway/protocol";
import { describeDestination, describePlace } from "../../consent/destination.ts";
import { agoText } from "../moments.ts";

/*
 * Connected apps in words. Only what we know is said: an app of the operator's own may come back without a question, and a
 * use that was never seen may have been before uses were counted.
 */

/** Where an app lives, as the consent page told when it was allowed: each place once. */
export function placesText({ redirectUris }: Pick<Client, "redirectUris">): string {
  const places = redirectUris.map((uri) => describePlace(describeDestination(uri)).at);
  return [...new Set(places)].join(", ");
}

/** "Can change 1 thing and see 2". */
export function rightsText(rights: readonly Scope[]): string {
  const told = rights.filter(({ key }) => key !== "offline_access");
  const changes = told.filter(({ access }) => access === "change").length;
  const sees = told.length - changes;
  if (changes === 0) return sees === 0 ? "Can do nothing now" : `Can see ${things(sees)}`;
  return `Can change ${things(changes)}${sees === 0 ? "" : ` and see ${sees}`}`;
}

/** "Last used 3 hours ago". */
export function usedText({ lastUsedAt }: Pick<ConnectedApp, "lastUsedAt">, now: Instant): string {
  return lastUsedAt === undefined ? "No use seen yet" : `Last used ${agoText(lastUsedAt, now)}`;
}

/** What has to be known of whose app it is. */
export function standingText({
  firstParty,
  status,
}: Pick<Client, "firstParty" | "status">): string | undefined {
  if (status === "suspended") {
    return "The people who run this server have suspended this app. It can do nothing until they let it again.";
  }
  return firstParty ? ownText : undefined;
}

/** What follows from removing it. */
export function removalConsequences({ client }: Pick<ConnectedApp, "client">): readonly string[] {
  return [
    "It loses its access to your account at once, wherever it runs.",
    "It may still have what it has already copied. Only the people who run it can delete that.",
    client.firstParty ? ownText : "If you use it again, it has to ask you again.",
  ];
}

/** What follows from taking back one right. */
export function rightConsequences(
  { client, rights, unused }: Pick<ConnectedApp, "client" | "rights" | "unused">,
  { key }: Scope,
): readonly string[] {
  if (rights.length + unused.length === 1) {
    return [
      "It is the last thing this app may do, so the app is removed.",
      ...removalConsequences({ client }),
    ];
  }
  const effect = effects.get(key) ?? "It can no longer do this, from this moment on. Its other rights stay.";
  return [
    effect,
    client.firstParty ? ownText : "It may not work as before. If it wants this again, it has to ask you.",
  ];
}

const ownText =
  "This app belongs to the people who run this server. What you take back it can have again, without a question, the next time you sign in to it.";

/** Of scopes that are more than a thing to see or to change. A map, since a scope may have any name. */
const effects: ReadonlyMap<string, string> = new Map([
  ["openid", "It is no longer told who you are. You may have to sign in to it in another way."],
  [
    "offline_access",
    "It can no longer renew its access while you are away: you sign in to it again when the access it has runs out.",
  ],
]);

function things(count: number): string {
  return count === 1 ? "1 thing" : `${count} things`;
}
