import { permissionsOf } from "@grantway/identity/rules";
import type { Approval, InstallRequests, RequestState } from "@grantway/platform";
import {
  answerAt,
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
  find: "SELECT q.organisation_id, q.client_id FROM install_requests q WHERE q.id = $id",
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
  const [organisation, client] = found as readonly [string, string];
  const app = (yield* lockedAppOfClient(client))?.facts;
  const may = yield* mayIn(organisation, by.within);
  if (may !== "may") return { outcome: may };
  const asked = yield* lockedRequest(id);
  if (asked.status !== "open") return { outcome: "decided", status: asked.status };
  if (asked.expiresAt <= by.at) return { outcome: "decided", status: "expired" };
  if (app?.version === undefined) return { outcome: "changed" };
  const { manifest, manifestHash, number: version } = app.version;
  const wants = (key: string) => manifest.scopes.some(({ scope }) => scope === key);
  const requires = manifest.scopes.filter(({ optional }) => !optional).map(({ scope }) => scope);
  // Another version is approved only where it asks for nothing else: nobody saw that.
  const isSame = manifestHash === asked.manifestHash || requires.every((key) => asked.scopes.includes(key));
  if (!isSame || !asked.scopes.every((key) => wants(key) && app.known.has(key)))
    return { outcome: "changed" };

  yield* lockPlace(asked.user, { organisation }, app.id);
  const requester = yield* personFacts(asked.user, app);
  const here = (yield* placeOf(asked.user, { organisation }, app, by.at))?.facts;
  if (requester === undefined || here === undefined) return { outcome: "requester-gone" };
  if (whyNotHere(app, here, requester) !== undefined) return { outcome: "not-possible" };
  const there = answerAt(app, asked.scopes, here, requester);
  const isInstalled = here.installation !== undefined && here.installation.status !== "uninstalled";
  const added = isInstalled ? asked.scopes.filter((key) => !there.granted.includes(key)) : asked.scopes;
  const { as, who } = yield* standing(here, by);
  if ((added.length > 0 || !isInstalled) && !mayAdd(app, added, as, who)) {
    return { outcome: mayAdd(app, [], as, who) ? "beyond" : "not-possible" };
  }

  const declined = asked.offered.filter((key) => !asked.scopes.includes(key));
  const approver = whoActs(by);
  const installation = isInstalled
    ? here.installation.id
    : yield* install(
        {
          newId: newIds.installation,
          app,
          place: { organisation },
          before: here.installation?.id,
          version,
          granted: added,
          declined,
          installedBy: asked.user,
          approvedBy: approver,
        },
        by,
      );
  // Somebody installed it in the same moment: now there is something to be locked.
  if (installation === undefined) return yield* approve(id, newIds, by);
  if (isInstalled && added.length > 0) {
    yield* widen(installation, { version, granted: added, declined: [] }, approver, by);
  }
  if (manifest.actsAs.includes("app") && added.length > 0) {
    yield* allowAsItself({ installation, newId: newIds.ownGrant, client, added }, by);
  }
  const own = asked.scopes.filter((key) => there.own.includes(key));
  const grant = yield* allowMember(
    { newId: newIds.grant, installation, member: asked.user, client, scopes: own },
    app.id,
    by,
  );
  yield* keepAppReceipt(
    { ...asked.receipt, offered: asked.offered, granted: asked.scopes },
    {
      user: asked.user,
      client,
      grant: grant.id,
      installation,
      manifestHash: asked.manifestHash,
      at: by.at,
    },
  );
  yield* one(sql.decide, { id, status: "approved", by: approver, at: by.at });
  yield* tellOfRequest("approved", { id, app: app.id, organisation, user: asked.user }, by, {
    installation,
    approvedBy: approver,
  });
  return { outcome: "approved", installation };
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
  { openRequest: _, organisation, ...here }: PlaceFacts,
  { within }: Acting,
): Decision<{ readonly as: PlaceFacts; readonly who: PersonFacts }> {
  if (organisation === undefined) throw new Error("Nobody is asked about a person's own place.");
  const { organisation: id = "" } = here.place;
  const held = typeof within === "object" ? yield* roleIn(id, within.person) : undefined;
  const rights = held ?? { role: "owner", ...rightsOfBuiltIn("owner") };
  const who = { id: "", permissions: permissionsOf("user"), isInsider: false };
  return { as: { ...here, organisation: { ...organisation, role: rights.role, rights } }, who };
}
