import { streamOfApp } from "@grantway/platform/rules";
import type { EventType } from "@grantway/platform";
import type { AppAccess, Attribution } from "@grantway/protocol";
import { json, storable } from "../../rows/cells.ts";
import { type Decision, one } from "../decision.ts";
import { record } from "../record.ts";
import { statements } from "../statement.ts";
import type { SeenPlace } from "./allow-there.ts";
import { organisationPayload } from "./place-payload.ts";
import { keepWish } from "./wishes.ts";

/** How long a request waits. */
const patience = 30 * 24 * 60 * 60 * 1000;

const sql = statements("open-request", {
  // One that ran out a moment ago is not in the way; the job that tells of it comes later.
  lapse: `UPDATE install_requests SET status = 'expired', decided_at = $at
    WHERE organisation_id = $organisation AND app_id = $app AND user_id = $user AND status = 'open' AND expires_at <= $at
    RETURNING id`,
  insert: `INSERT INTO install_requests (id, app_id, organisation_id, user_id, client_id, version, manifest_hash, offered,
      scopes, receipt_id, text_hash, locale, parameters, note, status, created_at, expires_at)
    VALUES ($id, $app, $organisation, $user, $client, $version, $manifest_hash, $offered, $scopes, $receipt, $text_hash,
      $locale, $parameters, $note, 'open', $at, $expires_at)
    ON CONFLICT DO NOTHING RETURNING 1`,
});

/** Writes the request. `undefined` where the same person asked in the same moment. */
export function* openRequest(
  asked: Parameters<AppAccess["request"]>[0],
  { app, here }: Pick<SeenPlace, "app" | "here">,
): Decision<string | undefined> {
  const { consent, receipt, note, parameters, newIds, by, version } = asked;
  const { organisation } = here.place;
  if (organisation === undefined) throw new Error("Nobody is asked about a person's own place.");
  const { request: id } = newIds;
  const pair = { organisation, app: app.id, user: consent.userId };
  const lapsed = yield* one(sql.lapse, { ...pair, at: by.at });
  if (lapsed !== undefined) yield* tellOfRequest("expired", { id: lapsed[0] as string, ...pair }, by);
  const opened = yield* one(sql.insert, {
    id,
    ...pair,
    client: consent.clientId,
    version,
    manifest_hash: app.version?.manifestHash ?? "",
    offered: json(receipt.offered),
    scopes: json(consent.scopes),
    receipt: receipt.id,
    text_hash: receipt.textHash,
    locale: receipt.locale,
    parameters: JSON.stringify(parameters, (_, part: unknown) =>
      typeof part === "string" ? storable(part) : part,
    ),
    note: storable(note),
    at: by.at,
    expires_at: by.at + patience,
  });
  if (opened === undefined) return undefined;
  yield* keepWish({ id, app, here, user: consent.userId, request: id }, by.at);
  yield* tellOfRequest("created", { id, ...pair }, by, { scopes: consent.scopes });
  return id;
}

/** What happens to requests, in the words of events and of the audit. */
type RequestTurn = "created" | "approved" | "denied" | "expired" | "cancelled";

/** Records what happened to a request, and tells the app of it (promise 12). */
export function* tellOfRequest(
  turn: RequestTurn,
  request: {
    readonly id: string;
    readonly app: string;
    readonly organisation: string;
    readonly user: string;
  },
  by: Attribution,
  told: Readonly<Record<string, unknown>> = {},
): Decision<void> {
  const type: EventType = `install_request.${turn}`;
  yield* record(by, {
    action: `install-request.${turn}`,
    target: `install-request:${request.id}`,
    event: {
      stream: streamOfApp(request.app),
      type,
      payload: {
        request: request.id,
        app: request.app,
        organisation: yield* organisationPayload(request.organisation),
        person: { id: request.user },
        ...told,
      },
    },
  });
}
