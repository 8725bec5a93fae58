import { type Bff, createBff } from "@grantway/bff";
import { guardedLookup } from "../outgoing/address-guard.ts";
import { guardedFetch } from "../outgoing/outgoing-fetch.ts";
import { type OwnApi, profileOf } from "../own/own-api.ts";
import { type BffContext, bffSettings } from "./operator-bff.ts";

/** How many are kept ready. One is made in a moment, so this is a matter of connections that stay open. */
const most = 50;

/** Backends for the APIs that people added, made from what their cookie says. */
export interface OwnBffs {
  /** The one for these. */
  of(apis: readonly OwnApi[]): Bff;
  close(): Promise<void>;
}

/** Keeps those that were used lately. @param privateHosts - whether what people add may be in a private network. */
export function createOwnBffs({
  privateHosts,
  ...context
}: BffContext & { readonly privateHosts: boolean }): OwnBffs {
  const ready = new Map<string, Bff>();
  const guards = privateHosts ? { allowInsecureHttp: true } : { fetch: guardedFetch, lookup: guardedLookup };
  return {
    of(apis) {
      const key = JSON.stringify(apis);
      const bff = ready.get(key) ?? createBff({ ...bffSettings(apis.map(profileOf), context), ...guards });
      ready.delete(key);
      ready.set(key, bff);
      const [oldest] = ready.keys();
      // It is not closed: that would end answers under way. Connections that nobody uses close by themselves within seconds.
      if (ready.size > most && oldest !== undefined) ready.delete(oldest);
      return bff;
    },
    async close() {
      await Promise.all([...ready.values()].map((bff) => bff.close()));
    },
  };
}
