import { type AppFacts, answerAt, mayAdd, type PersonFacts } from "@grantway/platform/rules";
import type { AppAccess, AppAnswer, AppOffer, AppYes, Grant, OfferedPlace } from "@grantway/protocol";
import { type Decision, one, type PortDecisions } from "../decision.ts";
import { statements } from "../statement.ts";
import { type AppOfClient, appOfClient, lockedAppOfClient } from "./app-facts.ts";
import { allowThere } from "./allow-there.ts";
import { grantsOfMember } from "./grants-inside.ts";
import { lockPlace, type NamedPlace, personFacts, placeOf, placesOf } from "./place-facts.ts";
import { countOfPlaces } from "./places-of-app.ts";
import { openRequest } from "./open-request.ts";

const sql = statements("app-access", {
  installations: `SELECT ${countOfPlaces("$app")}`,
});

function* offer(asked: Parameters<AppAccess["offer"]>[0]): Decision<AppOffer | undefined> {
  const app = yield* appOfClient(asked.clientId);
  if (app === undefined) return undefined;
  const { facts } = app;
  const wanted = offeredScopes(facts, asked.scopes);
  const person = yield* personFacts(asked.userId, facts);
  const places = person === undefined ? [] : yield* placesOf(asked.userId, facts, asked.at);
  const grants = yield* grantsOfMember(asked.userId, asked.clientId);
  const keys = wanted.map(({ scope }) => scope);
  const offered = places.map((place) =>
    offeredPlace(facts, keys, place, { person, grant: grants.get(place.facts.installation?.id ?? "") }),
  );
  const installations = Number((yield* one(sql.installations, { app: facts.id }))?.[0]);
  return {
    app: toldOf(app, installations),
    ...versionOf(facts),
    scopes: wanted,
    places: sorted(offered.filter(isWorthShowing)),
  };
}

function toldOf(
  { facts, slug, name, publisher, domain, createdAt }: AppOfClient,
  installations: number,
): AppOffer["app"] {
  const manifest = facts.version?.manifest;
  return {
    id: facts.id,
    slug,
    name: manifest?.name ?? name,
    publisher,
    ...(domain === null ? {} : { domain }),
    createdAt,
    installations,
    logo: (manifest?.logo ?? "") !== "",
  };
}

/** An app without a version asks for nothing, and is offered nowhere. */
function versionOf({
  version,
}: AppFacts): Pick<AppOffer, "version" | "manifestHash" | "actsAs" | "afterInstall"> {
  if (version === undefined) return { version: 0, manifestHash: "", actsAs: [], afterInstall: "directory" };
  const { number, manifestHash, manifest } = version;
  return { version: number, manifestHash, actsAs: manifest.actsAs, afterInstall: manifest.afterInstall };
}

/** Of what is asked: what the version asks for and the catalogue knows, in the order of the manifest. */
function offeredScopes({ version, known }: AppFacts, asked: readonly string[]): AppOffer["scopes"] {
  const wanted =
    version?.manifest.scopes.filter(({ scope }) => asked.includes(scope) && known.has(scope)) ?? [];
  return wanted.map(({ scope, purpose, optional }) => ({ scope, purpose, optional }));
}

function offeredPlace(
  app: AppFacts,
  asked: readonly string[],
  { name, slug, facts }: NamedPlace,
  { person, grant }: { readonly person: PersonFacts | undefined; readonly grant: Grant | undefined },
): OfferedPlace {
  const there = answerAt(app, asked, facts, person ?? nobody);
  return {
    place: facts.place,
    name,
    kind: facts.organisation?.kind ?? "person",
    ...(slug === undefined ? {} : { slug }),
    ...there,
    ...(facts.installation === undefined ? {} : { installedAt: facts.installation.createdAt }),
    ...(grant === undefined ? {} : { grant }),
  };
}

const nobody: PersonFacts = { id: "", permissions: new Set(), isInsider: false };

/** A person's own place is told of only where the app installs for people, and sandboxes only to those who test. */
function isWorthShowing({ kind, answer }: OfferedPlace): boolean {
  const isOut =
    answer.may === "nothing" && (answer.because === "not-offered" || answer.because === "environment");
  return kind === "live" || !isOut;
}

/** Those where something can be done come first; otherwise as they were. */
function sorted(places: readonly OfferedPlace[]): readonly OfferedPlace[] {
  return places.toSorted((one, other) => Number(isShut(one)) - Number(isShut(other)));
}

function isShut({ answer }: OfferedPlace): boolean {
  return answer.may === "nothing";
}

/** Everything a yes hangs on, as it is and stays until the decision is over; `undefined` where it cannot hold any more. */
function* lookAgain(yes: AppYes) {
  const { place, consent, receipt, version, by } = yes;
  const { userId, clientId } = consent;
  if (place.person !== undefined && place.person !== userId) return undefined;
  const app = (yield* lockedAppOfClient(clientId))?.facts;
  if (app?.version === undefined || app.version.number !== version) return undefined;
  yield* lockPlace(userId, place, app.id);
  const person = yield* personFacts(userId, app);
  const here = (yield* placeOf(userId, place, app, by.at))?.facts;
  if (person === undefined || here === undefined) return undefined;
  const asked = [...new Set([...receipt.offered, ...consent.scopes])];
  if (offeredScopes(app, asked).length !== asked.length) return undefined;
  return { app, here, person, asked, there: answerAt(app, asked, here, person) };
}

const changed = { outcome: "changed" } as const;

function* allow(yes: AppYes): Decision<AppAnswer> {
  const seen = yield* lookAgain(yes);
  if (seen === undefined) return changed;
  const { app, here, person, there, asked } = seen;
  const { scopes } = yes.consent;
  const isInstalled = there.answer.may === "use" || there.answer.may === "widen";
  if (!isInstalled && (there.answer.may !== "install" || leavesOut(app, asked, scopes))) return changed;
  const added = scopes.filter((scope) => !isInstalled || !there.granted.includes(scope));
  if ((added.length > 0 || !isInstalled) && !mayAdd(app, added, here, person)) return changed;
  const answer = yield* allowThere(yes, seen, { isInstalled, added });
  // Somebody installed it in the same moment, and this one waited: now the row is there to be locked.
  return answer ?? (yield* allow(yes));
}

/** Whether the yes leaves out what is required of what was asked. */
function leavesOut({ version }: AppFacts, asked: readonly string[], chosen: readonly string[]): boolean {
  const isRequired = (key: string) =>
    version?.manifest.scopes.some(({ scope, optional }) => scope === key && !optional) === true;
  return asked.some((key) => isRequired(key) && !chosen.includes(key));
}

function* request(asked: Parameters<AppAccess["request"]>[0]): Decision<AppAnswer> {
  const seen = yield* lookAgain(asked);
  if (seen === undefined) return changed;
  const { answer } = seen.there;
  if (answer.may === "wait") return { outcome: "requested", request: answer.request };
  if (answer.may !== "request") return changed;
  const opened = yield* openRequest(asked, seen);
  return opened === undefined ? yield* request(asked) : { outcome: "requested", request: opened };
}

/** {@link AppAccess}. */
export const appAccess = { reads: { offer }, writes: { allow, request } } satisfies PortDecisions<AppAccess>;
