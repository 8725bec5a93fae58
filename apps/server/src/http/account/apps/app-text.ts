import {
  type Client,
  type ConnectedApp,
  deviceCodeGrantType,
  type Instant,
  type Scope,
} from "@grantway/protocol";
import { describeDestination, describePlace } from "../../consent/destination.ts";
import { documentHost } from "../../consent/document-host.ts";
import { html, type Html } from "../../layout/html.ts";
import type { PageWords } from "../../words/page-words.ts";
import { agoText } from "../moments.ts";
import type { PlacesOf } from "./places-of.ts";

/*
 * Connected apps in words. Only what we know is said: an app of the operator's own may come back without a question, and a
 * use that was never seen may have been before uses were counted.
 */

type Say = PageWords["apps"];

/** Where an app lives, as the consent page told when it was allowed: each place once. */
export function placesText(
  client: Pick<Client, "id" | "origin" | "redirectUris" | "grantTypes">,
  words: PageWords,
): string {
  const { redirectUris, grantTypes } = client;
  const known = documentHost(client);
  const onDevices = grantTypes.includes(deviceCodeGrantType) ? [words.device("place")] : [];
  const places = new Set(
    (known === undefined ? [] : [known])
      .concat(redirectUris.map((uri) => describePlace(describeDestination(uri), words).at))
      .concat(onDevices),
  );
  const [first = "", ...rest] = places;
  return rest.reduce((before, second) => words.apps("twoPlaces", { first: before, second }), first);
}

/** "In Northwind": in whose name it was allowed; nothing for what somebody allowed for themselves alone. */
export function inPlace(
  { grantId }: ConnectedApp,
  places: PlacesOf,
  { apps: say }: PageWords,
): Html | undefined {
  const organisation = places.get(grantId);
  return organisation === undefined
    ? undefined
    : html`<p>${say.rich("inOrganisation", { organisation: html`<bdi>${organisation}</bdi>` })}</p>`;
}

/** "Can change 1 thing and see 2". */
export function rightsText(rights: readonly Scope[], say: Say): string {
  const told = rights.filter(({ key }) => key !== "offline_access");
  const changes = told.filter(({ access }) => access === "change").length;
  const sees = told.length - changes;
  if (changes === 0) return sees === 0 ? say("canNothing") : say("canSee", { sees });
  return sees === 0 ? say("canChange", { changes }) : say("canChangeAndSee", { changes, sees });
}

/** "Last used 3 hours ago". */
export function usedText(
  { lastUsedAt }: Pick<ConnectedApp, "lastUsedAt">,
  now: Instant,
  words: PageWords,
): string {
  if (lastUsedAt === undefined) return words.apps("neverUsed");
  return words.apps("lastUsed", { when: agoText(lastUsedAt, now, words) });
}

/** What has to be known of whose app it is. */
export function standingText(
  { firstParty, status }: Pick<Client, "firstParty" | "status">,
  say: Say,
): string | undefined {
  if (status === "suspended") return say("isSuspended");
  return firstParty ? say("isOurs") : undefined;
}

/** What follows from removing it. */
export function removalConsequences({ client }: Pick<ConnectedApp, "client">, say: Say): readonly string[] {
  return [say("losesAccess"), say("keepsCopies"), say(client.firstParty ? "isOurs" : "asksAgain")];
}

/** What follows from taking back one right. */
export function rightConsequences(
  { client, rights, unused }: Pick<ConnectedApp, "client" | "rights" | "unused">,
  { key }: Scope,
  say: Say,
): readonly string[] {
  if (rights.length + unused.length === 1) return [say("lastRight"), ...removalConsequences({ client }, say)];
  return [say(effects.get(key) ?? "losesRight"), say(client.firstParty ? "isOurs" : "mayNotWork")];
}

/** Of scopes that are more than a thing to see or to change. A map, since a scope may have any name. */
const effects: ReadonlyMap<string, "losesOpenid" | "losesOffline"> = new Map([
  ["openid", "losesOpenid"],
  ["offline_access", "losesOffline"],
]);
