import type { AppFacts, PersonFacts, PlaceFacts } from "@grantway/platform/rules";
import { openidScopeKeys } from "@grantway/protocol/rules";
import type { AppAnswer, AppYes, Attribution, Grant } from "@grantway/protocol";
import type { Decision } from "../decision.ts";
import { record } from "../record.ts";
import { allowInside, type GrantInside, grantsOfMember, isSameYes, widenOwn } from "./grants-inside.ts";
import { eventOf, install, widen } from "./installing.ts";
import { keepAppReceipt } from "./receipts.ts";
import { keepWish } from "./wishes.ts";

/** What the rules said yes to. */
export interface SeenPlace {
  readonly app: AppFacts;
  readonly here: PlaceFacts;
  readonly person: PersonFacts;
  readonly asked: readonly string[];
  readonly there: { readonly own: readonly string[]; readonly granted: readonly string[] };
}

/**
 * Writes a yes that may be: to the installation what it adds, and to the person's own grant there. `undefined` where somebody else
 * installed it meanwhile.
 */
export function* allowThere(
  yes: AppYes,
  seen: SeenPlace,
  { isInstalled, added }: { readonly isInstalled: boolean; readonly added: readonly string[] },
): Decision<AppAnswer | undefined> {
  const { consent, newIds, by } = yes;
  const own = consent.scopes.filter((scope) => seen.there.own.includes(scope));
  const present = isInstalled ? seen.here.installation?.id : undefined;
  if (present !== undefined && added.length === 0) {
    const same = yield* sameYes(yes, present, own);
    if (same !== undefined) return same;
  }
  const installation = yield* addThere(yes, seen, { present, added });
  if (installation === undefined) return undefined;
  const inside = { installation, member: consent.userId, client: consent.clientId };
  const grant = yield* allowMember({ newId: newIds.grant, ...inside, scopes: own }, seen.app.id, by);
  yield* keepAppReceipt(yes.receipt, {
    user: consent.userId,
    client: consent.clientId,
    grant: grant.id,
    installation,
    manifestHash: seen.app.version?.manifestHash ?? "",
    at: by.at,
  });
  return { outcome: "allowed", installation, grant };
}

/** Installs it, or adds to what is installed, and to what the app may do as itself there. */
function* addThere(
  yes: AppYes,
  seen: SeenPlace,
  { present, added }: { readonly present: string | undefined; readonly added: readonly string[] },
): Decision<string | undefined> {
  const installation = present ?? (yield* installNow(yes, seen));
  if (installation === undefined || added.length === 0) return installation;
  if (present !== undefined) yield* widenNow(yes, seen, { installation, added });
  if (actsAsItself(seen.app)) {
    const { clientId: client } = yes.consent;
    yield* allowAsItself({ installation, newId: yes.newIds.ownGrant, client, added }, yes.by);
  }
  return installation;
}

/** The answer to a yes that was given a moment ago already. */
function* sameYes(
  { consent, sameSince = Number.POSITIVE_INFINITY }: AppYes,
  installation: string,
  own: readonly string[],
): Decision<AppAnswer | undefined> {
  const kept = (yield* grantsOfMember(consent.userId, consent.clientId)).get(installation);
  return isSameYes(kept, own, sameSince) ? { outcome: "allowed", installation, grant: kept } : undefined;
}

function actsAsItself({ version }: AppFacts): boolean {
  return version?.manifest.actsAs.includes("app") === true;
}

function* installNow(
  { consent, newIds, version, by }: AppYes,
  seen: SeenPlace,
): Decision<string | undefined> {
  const { app, here, asked } = seen;
  const installation = yield* install(
    {
      newId: newIds.installation,
      app,
      place: here.place,
      before: here.installation?.id,
      version,
      granted: consent.scopes,
      declined: asked.filter((scope) => !consent.scopes.includes(scope)),
      installedBy: consent.userId,
      approvedBy: null,
    },
    by,
  );
  if (installation === undefined) return undefined;
  yield* keepWish({ id: newIds.installation, app, here, user: consent.userId }, by.at);
  return installation;
}

function* widenNow(
  { consent, version, by }: AppYes,
  { here, asked }: SeenPlace,
  { installation, added }: { readonly installation: string; readonly added: readonly string[] },
): Decision<void> {
  const known = here.installation?.scopes ?? [];
  const isOpen = (key: string) => !known.some(({ scope, state }) => scope === key && state !== "pending");
  const declined = asked.filter((scope) => !consent.scopes.includes(scope) && isOpen(scope));
  yield* widen(installation, { version, granted: added, declined }, consent.userId, by);
}

/** What the app as itself may do: what this client was given, and each client that has been given something before. */
export function* allowAsItself(
  given: {
    readonly installation: string;
    readonly newId: string;
    readonly client: string;
    readonly added: readonly string[];
  },
  by: Attribution,
): Decision<void> {
  const { installation, newId, client, added } = given;
  // Who a person is, only that person's own grant tells.
  const scopes = added.filter((scope) => !openidScopeKeys.has(scope));
  const { grant, became } = yield* allowInside({ newId, installation, member: null, client, scopes }, by);
  yield* widenOwn(installation, scopes, by);
  if (became === "same") return;
  yield* record(by, { action: "grant.allowed", target: `grant:${grant.id}`, detail: scopes.join(" ") });
}

/** Opens or widens a member's grant, and tells the app. */
export function* allowMember(
  yes: {
    readonly newId: string;
    readonly installation: string;
    readonly member: string;
    readonly client: string;
    readonly scopes: readonly string[];
  },
  app: string,
  by: Attribution,
): Decision<Grant> {
  const { grant, became }: GrantInside = yield* allowInside(yes, by);
  if (became === "same") return grant;
  const type = became === "created" ? "grant.created" : "grant.changed";
  yield* record(by, {
    action: "grant.allowed",
    target: `grant:${grant.id}`,
    detail: yes.scopes.join(" "),
    event: yield* eventOf(type, yes.installation, {
      app,
      grant: grant.id,
      person: { id: yes.member },
      client: yes.client,
      scopes: grant.scopes,
    }),
  });
  return grant;
}
