import type { InstallRequests, RequestState, RequestTurned } from "@grantway/platform";
import { remindEvery } from "@grantway/platform/rules";
import type { Acting, Attribution } from "@grantway/protocol";
import { storable } from "../../rows/cells.ts";
import { type Decision, one, type PortDecisions, rows } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import { approve } from "./approve-request.ts";
import { countRequests, findRequest, listRequests, parametersOf } from "./install-request-list.ts";
import { whoActs } from "./may-reach.ts";
import { tellOfRequest } from "./open-request.ts";
import { mayIn } from "./role-in.ts";

/** Requests that run out in one transaction at the most. */
const together = 100;

const sql = statements("install-requests", {
  lock: (
    d,
  ) => `SELECT q.app_id, q.organisation_id, q.user_id, q.status, q.expires_at, q.reminded_at, q.created_at
    FROM install_requests q WHERE q.id = $id ${d.forUpdate("q")}`,
  decide: `UPDATE install_requests SET status = $status, decided_by = $by, decided_at = $at, reason = $reason
    WHERE id = $id`,
  remind: "UPDATE install_requests SET reminded_at = $at WHERE id = $id",
  due: (d) => `SELECT q.id, q.app_id, q.organisation_id, q.user_id FROM install_requests q
    WHERE q.status = 'open' AND q.expires_at <= $at ORDER BY q.expires_at LIMIT ${together} ${d.skipLocked}`,
  openOf: (d) => `SELECT q.id, q.app_id FROM install_requests q
    WHERE q.organisation_id = $organisation AND q.user_id = $user AND q.status = 'open' ORDER BY q.id ${d.forUpdate("q")}`,
});

interface Locked {
  readonly app: string;
  readonly organisation: string;
  readonly user: string;
  readonly isOpen: boolean;
  /** When those who decide last heard of it. */
  readonly toldAt: number;
}

/** The request, which stays as it is until the decision is over. */
function* locked(id: string, at: number): Decision<Locked | undefined> {
  const row = yield* one(sql.lock, { id });
  if (row === undefined) return undefined;
  const [app, organisation, user, status, expiresAt, remindedAt, createdAt] = row;
  return {
    app: app as string,
    organisation: organisation as string,
    user: user as string,
    isOpen: status === "open" && Number(expiresAt) > at,
    toldAt: Number(remindedAt ?? createdAt),
  };
}

function* decide(
  id: string,
  request: Locked,
  { status, reason = "" }: { readonly status: RequestState; readonly reason?: string },
  { by, person }: { readonly by: Attribution; readonly person: string | null },
): Decision<void> {
  const said = storable(reason);
  yield* one(sql.decide, { id, status, by: person, at: by.at, reason: said });
  if (status === "open") return;
  yield* tellOfRequest(status, { id, ...request }, by, said === "" ? {} : { reason: said });
}

function* deny(id: string, reason: string, by: Acting): Decision<RequestTurned<"denied">> {
  const request = yield* locked(id, by.at);
  if (request === undefined) return "unknown";
  const may = yield* mayIn(request.organisation, by.within);
  if (may !== "may") return may;
  if (!request.isOpen) return "decided";
  yield* decide(id, request, { status: "denied", reason }, { by, person: whoActs(by) });
  return "denied";
}

/** Who asked; to everybody else there is no such request of theirs. */
function* own(id: string, by: Acting): Decision<Locked | "unknown"> {
  const request = yield* locked(id, by.at);
  return request !== undefined && typeof by.within === "object" && by.within.person === request.user
    ? request
    : "unknown";
}

function* cancel(id: string, by: Acting): Decision<RequestTurned<"cancelled">> {
  const request = yield* own(id, by);
  if (request === "unknown") return request;
  if (!request.isOpen) return "decided";
  yield* decide(id, request, { status: "cancelled" }, { by, person: request.user });
  return "cancelled";
}

function* remind(id: string, by: Acting): Decision<RequestTurned<"reminded" | "too-soon">> {
  const request = yield* own(id, by);
  if (request === "unknown") return request;
  if (!request.isOpen) return "decided";
  if (by.at < request.toldAt + remindEvery) return "too-soon";
  yield* one(sql.remind, { id, at: by.at });
  yield* record(by, { action: "install-request.reminded", target: `install-request:${id}` });
  return "reminded";
}

function* expire(at: number): Decision<number> {
  const due = yield* rows(sql.due, { at });
  const by: Attribution = { actor: "system", at };
  for (const [id, app, organisation, user] of due as readonly (readonly [string, string, string, string])[]) {
    const request = { app, organisation, user, isOpen: true, toldAt: at };
    yield* decide(id, request, { status: "expired" }, { by, person: null });
  }
  return due.length;
}

/** Takes back what somebody asked for in an organisation that they leave. */
export function* cancelRequestsOf(organisation: string, user: string, by: Attribution): Decision<void> {
  for (const [id, app] of (yield* rows(sql.openOf, { organisation, user })) as readonly (readonly [
    string,
    string,
  ])[]) {
    const request = { app, organisation, user, isOpen: true, toldAt: by.at };
    yield* decide(id, request, { status: "cancelled" }, { by, person: user });
  }
}

/** {@link InstallRequests}. */
export const installRequests = {
  reads: { list: listRequests, count: countRequests, find: findRequest, parametersOf },
  writes: { approve, deny, cancel, remind, expire },
} satisfies PortDecisions<InstallRequests>;
