import type { Instant, Milliseconds } from "../instant.ts";
import type { Attribution } from "../ports/attribution.ts";
import type { DeviceRequest, DeviceRequests } from "../ports/device-requests.ts";

/** A row: what the port tells of it, and how it is polled. */
export interface KeptDeviceRequest {
  readonly request: DeviceRequest;
  readonly userCode: string;
  readonly interval: Milliseconds;
  readonly polledAt?: Instant;
}

/** {@link DeviceRequests} over a map. */
export function memoryDeviceRequests({
  deviceRequests: rows,
  records,
}: {
  readonly deviceRequests: Map<string, KeptDeviceRequest>;
  readonly records: (Attribution & { readonly action: string; readonly target: string })[];
}): DeviceRequests {
  const waiting = (id: string, at: Instant): KeptDeviceRequest | undefined => {
    const row = rows.get(id);
    return row?.request.answer === undefined && row !== undefined && row.request.expiresAt > at
      ? row
      : undefined;
  };

  return {
    async create({ userCode, interval, ...request }) {
      if ([...rows.values()].some((row) => row.userCode === userCode)) return "taken";
      rows.set(request.id, { request, userCode, interval });
      return "created";
    },
    async find(id) {
      return rows.get(id)?.request;
    },
    async findByUserCode(userCode) {
      return [...rows.values()].find((row) => row.userCode === userCode)?.request;
    },
    async answer(id, answer, by) {
      const row = waiting(id, by.at);
      if (row !== undefined) {
        rows.set(id, { ...row, request: { ...row.request, answer } });
        const action = answer.answer === "allowed" ? "client.device-allowed" : "client.device-denied";
        records.push({ ...by, action, target: `client:${row.request.clientId}` });
      }
      return rows.get(id)?.request;
    },
    async poll({ id, at, leeway, more }) {
      const row = waiting(id, at);
      const tooSoon = row?.polledAt !== undefined && at < row.polledAt + row.interval - leeway;
      if (row !== undefined) {
        rows.set(id, { ...row, polledAt: at, interval: row.interval + (tooSoon ? more : 0) });
      }
      const request = rows.get(id)?.request;
      return request && { request, tooSoon };
    },
  };
}
