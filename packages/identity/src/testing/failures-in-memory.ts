import type { Instant } from "@grantway/protocol";
import type { FailedSignIns } from "../ports/failed-sign-ins.ts";

/** {@link FailedSignIns} as a list that can be looked at. Passes the contract of the port. */
export function failuresInMemory(): FailedSignIns & { readonly rows: { key: string; at: Instant }[] } {
  const rows: { key: string; at: Instant }[] = [];
  return {
    rows,
    async count(keys, window, at) {
      return keys.map((key) => {
        const mine = rows.filter((row) => row.key === key && row.at > at - window && row.at <= at);
        return { failures: mine.length, lastAt: Math.max(0, ...mine.map((row) => row.at)) };
      });
    },
    async add(keys, at) {
      rows.push(...keys.map((key) => ({ key, at })));
    },
    async clear(keys) {
      rows.splice(0, rows.length, ...rows.filter(({ key }) => !keys.includes(key)));
    },
  };
}
