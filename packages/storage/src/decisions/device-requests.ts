import type { Attribution, DeviceAnswer, DeviceRequest, DeviceRequests } from "@grantway/protocol";
import { json, select, storable } from "../rows/cells.ts";
import { deviceRequestColumns, readDeviceRequest } from "../rows/device-request-row.ts";
import { type Decision, one, type PortDecisions } from "./decision.ts";
import { record } from "./record.ts";
import { statements } from "./statement.ts";

const columns = select("r", deviceRequestColumns);

const sql = statements("device-requests", {
  // The unique key decides: of two transactions with one code the second waits for the first and then inserts nothing.
  create: `INSERT INTO device_requests
      (id, user_code, client_id, scopes, address, program, asked_at, expires_at, poll_interval)
    VALUES ($id, $user_code, $client, $scopes, $address, $program, $asked_at, $expires_at, $poll_interval)
    ON CONFLICT (user_code) DO NOTHING RETURNING 1`,
  find: `SELECT ${columns} FROM device_requests r WHERE r.id = $id`,
  findByUserCode: `SELECT ${columns} FROM device_requests r WHERE r.user_code = $user_code`,
  answer: `UPDATE device_requests SET answer = $answer, user_id = $user, agreement = $agreement
    WHERE id = $id AND answer IS NULL AND expires_at > $at RETURNING client_id, address`,
  lock: (d) => `SELECT r.polled_at, r.poll_interval FROM device_requests r
    WHERE r.id = $id AND r.answer IS NULL AND r.expires_at > $at ${d.forUpdate("r")}`,
  poll: "UPDATE device_requests SET polled_at = $at, poll_interval = $poll_interval WHERE id = $id",
});

function* create(request: Parameters<DeviceRequests["create"]>[0]): Decision<"created" | "taken"> {
  const { id, userCode, clientId, scopes, origin, askedAt, expiresAt, interval } = request;
  const created = yield* one(sql.create, {
    id,
    user_code: userCode,
    client: clientId,
    scopes: json(scopes),
    address: origin.address,
    program: origin.program === undefined ? null : storable(origin.program),
    asked_at: askedAt,
    expires_at: expiresAt,
    poll_interval: interval,
  });
  return created === undefined ? "taken" : "created";
}

function* find(id: string): Decision<DeviceRequest | undefined> {
  const row = yield* one(sql.find, { id });
  return row && readDeviceRequest(row);
}

function* findByUserCode(userCode: string): Decision<DeviceRequest | undefined> {
  const row = yield* one(sql.findByUserCode, { user_code: userCode });
  return row && readDeviceRequest(row);
}

function* answer(
  id: string,
  { answer: said, userId: user, ...agreement }: DeviceAnswer,
  by: Attribution,
): Decision<DeviceRequest | undefined> {
  const row = yield* one(sql.answer, {
    id,
    answer: said,
    user,
    agreement: said === "allowed" ? JSON.stringify(agreement) : null,
    at: by.at,
  });
  if (row !== undefined) {
    const [client, address] = row as readonly string[];
    yield* record(by, {
      action: said === "allowed" ? "client.device-allowed" : "client.device-denied",
      target: `client:${client}`,
      ...(address === undefined ? {} : { detail: address }),
    });
  }
  return yield* find(id);
}

function* poll({
  id,
  at,
  leeway,
  more,
}: Parameters<DeviceRequests["poll"]>[0]): Decision<Awaited<ReturnType<DeviceRequests["poll"]>>> {
  const waiting = yield* one(sql.lock, { id, at });
  let tooSoon = false;
  if (waiting !== undefined) {
    const [before, interval] = waiting as readonly [number | null, number];
    tooSoon = before !== null && at < before + interval - leeway;
    yield* one(sql.poll, { id, at, poll_interval: interval + (tooSoon ? more : 0) });
  }
  const request = yield* find(id);
  return request && { request, tooSoon };
}

/** {@link DeviceRequests}. */
export const deviceRequests = {
  reads: { find, findByUserCode },
  writes: { answer, create, poll },
} satisfies PortDecisions<DeviceRequests>;
