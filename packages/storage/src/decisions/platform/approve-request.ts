import { permissionsOf } from "@grantway/identity/rules";
import type { Approval, InstallRequests, RequestState } from "@grantway/platform";
import {
  answerAt,
  type AppFacts,
  mayAdd,
  type PersonFacts,
  type PlaceFacts,
  rightsOfBuiltIn,
  whyNotHere,
} from "@grantway/platform/rules";
import type { Acting } from "@grantway/protocol";
import { texts } from "../../rows/cells.ts";
import { type Decision, one } from "../decision.ts";
import { statements } from "../statement.ts";
import { allowAsItself, allowMember } from "./allow-there.ts";
import { lockedAppOfClient } from "./app-facts.ts";
import { install, widen } from "./installing.ts";
import { whoActs } from "./may-reach.ts";
import { tellOfRequest } from "./open-request.ts";
import { lockPlace, personFacts, placeOf } from "./place-facts.ts";
import { keepAppReceipt } from "./receipts.ts";
import { mayIn, roleIn } from "./role-in.ts";

const sql = statements("approve-request", {
  find: "SELECT q.organisation_id, q.client_id, q.user_id FROM install_requests q WHERE q.id = $id",
  lock: (
    d,
  ) => `SELECT q.user_id, q.status, q.expires_at, q.offered, q.scopes, q.manifest_hash, q.receipt_id, q.text_hash,
      q.locale
    FROM install_requests q WHERE q.id = $id ${d.forUpdate("q")}`,
  decide: `UPDATE install_requests SET status = $status, decided_by = $by, decided_at = $at WHERE id = $id`,
});

/** What the requester was shown and said, of a request that is locked. */
interface Asked {
  readonly user: string;
  readonly status: RequestState;
  readonly expiresAt: number;
  readonly offered: readonly string[];
  readonly scopes: readonly string[];
  readonly manifestHash: string;
  readonly receipt: { readonly id: string; readonly textHash: string; readonly locale: string };
}

/**
 * Installs what was asked for. Everything is looked at again: the app, the requester, who approves and what they hold, what is
 * installed meanwhile. Of those who decide at once, the first has the request.
 */
export function* approve(
  id: string,
  newIds: Parameters<InstallRequests["approve"]>[1],
  by: Acting,
): Decision<Approval> {
  const found = yield* one(sql.find, { id });
  if (found === undefined) return { outcome: "unknown" };
  const [organisation, client, requester] = found as readonly [string, string, string];
  const app = (yield* lockedAppOfClient(client))?.facts;
  const may = yield* mayIn(organisation, by.within);
  if (may !== "may") return { outcome: may };
  // Where it would be before the request, as whoever ends a membership or uninstalls locks them.
  if (app !== undefined) yield* lockPlace(requester, { organisation }, app.id);
  const asked = yield* lockedRequest(id);
  if (asked.status !== "open") return { outcome: "decided", status: asked.status };
  if (asked.expiresAt <= by.at) return { outcome: "decided", status: "expired" };
  if (app === undefined || !asksForTheSame(app, asked)) return { outcome: "changed" };
  const seen = yield* lookAgain(app, asked, organisation, by);
  if (typeof seen === "string") return { outcome: seen };
  const written = yield* write(asked, { ...seen, app, client }, newIds, by);
  // Somebody installed it in the same moment: now there is something to be locked.
  if (written === undefined) return yield* approve(id, newIds, by);
  yield* one(sql.decide, { id, status: "approved", by: whoActs(by), at: by.at });
  yield* tellOfRequest("approved", { id, app: app.id, organisation, user: asked.user }, by, {
    installation: written,
    approvedBy: whoActs(by),
  });
  return { outcome: "approved", installation: written };
}

/** Another version is approved only where it asks for nothing else: nobody saw that. */
function asksForTheSame({ version, known }: AppFacts, { manifestHash, scopes }: Asked): boolean {
  if (version === undefined) return false;
  const wanted = version.manifest.scopes;
  const isRequired = wanted.filter(({ optional }) => !optional).every(({ scope }) => scopes.includes(scope));
  const isWanted = (key: string) => wanted.some(({ scope }) => scope === key) && known.has(key);
  return (version.manifestHash === manifestHash || isRequired) && scopes.every(isWanted);
}

/** What a yes of who approves adds where it is. */
interface SeenThere {
  readonly here: PlaceFacts;
  /** The row of the installation that is there, and of one that was. */
  readonly present: string | undefined;
  readonly before: string | undefined;
  readonly added: readonly string[];
  readonly own: readonly string[];
}

function* lookAgain(
  app: AppFacts,
  asked: Asked,
  organisation: string,
  by: Acting,
): Decision<SeenThere | "requester-gone" | "not-possible" | "beyond"> {
  const requester = yield* personFacts(asked.user, app);
  const here = (yield* placeOf(asked.user, { organisation }, app, by.at))?.facts;
  if (requester === undefined || here === undefined) return "requester-gone";
  if (whyNotHere(app, here, requester) !== undefined) return "not-possible";
  const { granted, own } = answerAt(app, asked.scopes, here, requester);
  const { id: before, status = "uninstalled" } = here.installation ?? {};
  const present = status === "uninstalled" ? undefined : before;
  const added = present === undefined ? asked.scopes : asked.scopes.filter((key) => !granted.includes(key));
  if (added.length > 0 || present === undefined) {
    const refused = yield* refusalFor(app, added, here, by);
    if (refused !== undefined) return refused;
  }
  return { here, present, before, added, own: asked.scopes.filter((key) => own.includes(key)) };
}

/** Why whoever approves may not add this. */
function* refusalFor(
  app: AppFacts,
  added: readonly string[],
  here: PlaceFacts,
  by: Acting,
): Decision<"beyond" | "not-possible" | undefined> {
  const { as, who } = yield* standing(here, by);
  if (mayAdd(app, added, as, who)) return undefined;
  return mayAdd(app, [], as, who) ? "beyond" : "not-possible";
}

/** Writes installation, grants and receipt; answers the installation. */
function* write(
  asked: Asked,
  {
    app,
    client,
    here,
    present,
    before,
    added,
    own,
  }: SeenThere & { readonly app: AppFacts; readonly client: string },
  newIds: Parameters<InstallRequests["approve"]>[1],
  by: Acting,
): Decision<string | undefined> {
  const version = app.version?.number ?? 0;
  const planned = {
    newId: newIds.installation,
    app,
    place: here.place,
    before,
    version,
    granted: added,
    declined: asked.offered.filter((key) => !asked.scopes.includes(key)),
    installedBy: asked.user,
    approvedBy: whoActs(by),
  };
  const installation = present ?? (yield* install(planned, by));
  if (installation === undefined) return undefined;
  if (present !== undefined && added.length > 0) {
    yield* widen(installation, { version, granted: added, declined: [] }, whoActs(by), by);
  }
  if (app.version?.manifest.actsAs.includes("app") === true && added.length > 0) {
    yield* allowAsItself({ installation, newId: newIds.ownGrant, client, added }, by);
  }
  const inside = { installation, member: asked.user, client };
  const grant = yield* allowMember({ newId: newIds.grant, ...inside, scopes: own }, app.id, by);
  const { manifestHash, offered, scopes } = asked;
  yield* keepAppReceipt(
    { ...asked.receipt, offered, granted: scopes },
    { user: asked.user, client, grant: grant.id, installation, manifestHash, at: by.at },
  );
  return installation;
}

function* lockedRequest(id: string): Decision<Asked> {
  const row = (yield* one(sql.lock, { id })) ?? [];
  const [user, status, expiresAt, offered, scopes, manifestHash, receipt, textHash, locale] = row;
  return {
    user: user as string,
    status: status as RequestState,
    expiresAt: Number(expiresAt),
    offered: texts(offered),
    scopes: texts(scopes),
    manifestHash: manifestHash as string,
    receipt: { id: receipt as string, textHash: textHash as string, locale: locale as string },
  };
}

/** The place as it is to whoever approves: with their role in it, or with all of them for those who may everywhere. */
function* standing(
  { place, installation, organisation }: PlaceFacts,
  { within }: Acting,
): Decision<{ readonly as: PlaceFacts; readonly who: PersonFacts }> {
  if (organisation === undefined) throw new Error("Nobody is asked about a person's own place.");
  const { organisation: id = "" } = place;
  const held = typeof within === "object" ? yield* roleIn(id, within.person) : undefined;
  const rights = held ?? { role: "owner", ...rightsOfBuiltIn("owner") };
  const who = { id: "", permissions: permissionsOf("user"), isInsider: false };
  const there = { place, organisation: { ...organisation, role: rights.role, rights } };
  return { as: installation === undefined ? there : { ...there, installation }, who };
}
