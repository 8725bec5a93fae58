import { idOfStandIn, ifCalled, openRecord } from "../sealed-record.ts";
import { createSealing } from "../sealing.ts";
import type { Store, Stored } from "../store.ts";
import { openRedis } from "./redis-connection.ts";
import * as scripts from "./scripts.ts";

/** How a vault in Redis is opened. */
export interface RedisStoreOptions {
  /** `redis://…` or `rediss://…`. The optional peer `@redis/client` is loaded for it. */
  readonly url: string;
  /** 32 bytes. Redis never sees it. */
  readonly key: Uint8Array;
  /** Which of several vaults in one Redis: `default`. */
  readonly vault?: string;
  readonly random?: (bytes: number) => Uint8Array;
}

/**
 * A vault in Redis, for any number of machines. Redis holds keyed digests of names and sealed records. It must be
 * durable (append-only file, no eviction of these keys), because a lost refresh token signs a person out.
 *
 * @throws {ClientError} `peer_missing`, `vault_unreachable`
 */
export async function createRedisStore(options: RedisStoreOptions): Promise<Store> {
  const { vault = "default", random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes)) } = options;
  const sealing = createSealing({ key: options.key, random });
  const redis = await openRedis(options.url);
  const { run } = redis;

  // The braces keep a vault on one node of a cluster, because all keys of a script must be on one node.
  const keyOf = (kind: string, id = "") => `{grantway:${vault}}:${kind}${id === "" ? "" : `:${id}`}`;
  const allNames = keyOf("connections");
  const place = (kind: string, id: string) => `redis ${vault} ${kind} ${id}`;
  const leaseKey = (name: string) => keyOf("lease", sealing.idOf("lease", name));

  async function read(id: string, name?: string): Promise<Stored | undefined> {
    const [value, generation] = (await run(scripts.get, [keyOf("connection", id)], [])) as (string | null)[];
    if (typeof value !== "string" && typeof generation !== "string") return undefined;
    return openRecord({ id, generation: generation ?? "", name }, () =>
      sealing.open(place("connection", id), value ?? ""),
    );
  }

  const allIds = async () => (await run(scripts.names, [allNames], [])) as readonly string[];
  const idFor = async (name: string) => (await idOfStandIn(name, allIds)) ?? sealing.idOf("connection", name);

  return {
    get: async (name) => ifCalled(name, await read(await idFor(name), name)),

    list: async () => {
      const ids = await allIds();
      const all = (await Promise.all(ids.map((id) => read(id)))).filter((one) => one !== undefined);
      return all.sort((a, b) => (a.connection.name < b.connection.name ? -1 : 1));
    },

    put: async (connection, expected) => {
      const id = sealing.idOf("connection", connection.name);
      const generation = crypto.randomUUID();
      const value = sealing.seal(place("connection", id), JSON.stringify(connection));
      const keys = [keyOf("connection", id), allNames];
      const written = await run(scripts.put, keys, [id, expected ?? "", value, generation]);
      return written === 1
        ? { outcome: "stored", generation }
        : { outcome: "conflict", current: await read(id, connection.name) };
    },

    remove: async (name, expected) => {
      const id = await idFor(name);
      const outcome = await run(scripts.remove, [keyOf("connection", id), allNames], [id, expected]);
      return outcome as "removed" | "conflict" | "absent";
    },

    acquire: async (name, ttl) => {
      const holder = crypto.randomUUID();
      const fence = await run(scripts.acquire, [leaseKey(name), keyOf("fences")], [holder, String(ttl)]);
      return fence === 0 ? undefined : { name, holder, fence: Number(fence) };
    },

    renew: async ({ name, holder }, ttl) =>
      (await run(scripts.renew, [leaseKey(name)], [holder, String(ttl)])) === 1 ? "renewed" : "lost",

    release: async ({ name, holder }) => void (await run(scripts.release, [leaseKey(name)], [holder])),

    leave: async (key, value, ttl) => {
      const id = sealing.idOf("letter", key);
      const sealed = sealing.seal(place("letter", id), value);
      return (await run(scripts.leave, [keyOf("letter", id)], [sealed, String(ttl)])) === 1
        ? "left"
        : "taken";
    },

    collect: async (key) => {
      const id = sealing.idOf("letter", key);
      const sealed = await run(scripts.collect, [keyOf("letter", id)], []);
      return typeof sealed === "string" ? sealing.open(place("letter", id), sealed) : undefined;
    },

    close: () => redis.close(),
  };
}
