/*
 * Storage for the peer: plain maps in memory, the fastest fair store. Its own default would be slower for long chains
 * and keeps only the newest 1,000 records, so that codes and refresh tokens would be lost under load. Nothing is swept:
 * a sweep would cost the peer time and only change its memory.
 */

interface Record {
  readonly [field: string]: unknown;
  grantId?: string;
  consumed?: number;
  uid?: string;
}

/** The adapter interface of `oidc-provider`. */
export interface Adapter {
  upsert(id: string, record: Record, expiresIn: number): Promise<void>;
  find(id: string): Promise<Record | undefined>;
  findByUid(uid: string): Promise<Record | undefined>;
  findByUserCode(userCode: string): Promise<Record | undefined>;
  consume(id: string): Promise<void>;
  destroy(id: string): Promise<void>;
  revokeByGrantId(grantId: string): Promise<void>;
}

/** One adapter for each kind of record, as `oidc-provider` asks for it. */
export function createMapAdapters(): (kind: string) => Adapter {
  const adapters = new Map<string, Adapter>();
  return (kind) => {
    const adapter = adapters.get(kind) ?? createMapAdapter();
    adapters.set(kind, adapter);
    return adapter;
  };
}

function createMapAdapter(): Adapter {
  const records = new Map<string, Record>();
  const byGrant = new Map<string, string[]>();
  return {
    upsert: async (id, record) => {
      if (record.grantId !== undefined && !records.has(id)) {
        const ids = byGrant.get(record.grantId);
        if (ids === undefined) byGrant.set(record.grantId, [id]);
        else ids.push(id);
      }
      records.set(id, record);
    },
    find: async (id) => records.get(id),
    findByUid: async (uid) => [...records.values()].find((record) => record.uid === uid),
    findByUserCode: async () => undefined,
    consume: async (id) => {
      const record = records.get(id);
      if (record !== undefined) record.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void records.delete(id),
    revokeByGrantId: async (grantId) => {
      for (const id of byGrant.get(grantId) ?? []) records.delete(id);
      byGrant.delete(grantId);
    },
  };
}
