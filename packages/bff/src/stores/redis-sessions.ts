import type { SessionStore } from "./session-store.ts";

/** Sends one command: `client.sendCommand` of `@redis/client`, or `client.call` of `ioredis`. */
export type RedisCommand = (words: string[]) => Promise<unknown>;

/* Scripts run on the server, each atomically. A session is a hash with `v` and `g`; a lease expires by itself. */

/** KEYS: session · ARGV: expected version or "", value, version, lifetime. */
const write = `
if (redis.call('HGET', KEYS[1], 'g') or '') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'v', ARGV[2], 'g', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return 1`;

/** KEYS: lease · ARGV: holder, time to live. */
const renew = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])`;

/** KEYS: lease · ARGV: holder. */
const release = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])`;

/** Sessions in Redis, for any number of machines. They expire there by themselves. */
export function createRedisSessions({
  command,
  prefix = "bff:",
}: {
  readonly command: RedisCommand;
  readonly prefix?: string;
}): SessionStore {
  // The braces keep a session and its lease on one node of a cluster.
  const session = (id: string) => `${prefix}{${id}}`;
  const lease = (id: string) => `${prefix}{${id}}:lease`;
  const run = async (script: string, key: string, ...words: string[]) =>
    Number(await command(["EVAL", script, "1", key, ...words])) > 0;

  return {
    async read(id) {
      const [value, version] = (await command(["HMGET", session(id), "v", "g"])) as (string | null)[];
      return typeof value === "string" && typeof version === "string" ? { value, version } : undefined;
    },

    async write(id, value, { expected = "", lifetime }) {
      const version = crypto.randomUUID();
      const written = await run(write, session(id), expected, value, version, milliseconds(lifetime));
      return written ? version : undefined;
    },

    async remove(id) {
      await command(["DEL", session(id)]);
    },

    async acquire(id, ttl) {
      const holder = crypto.randomUUID();
      const taken = await command(["SET", lease(id), holder, "NX", "PX", milliseconds(ttl)]);
      return taken === null ? undefined : holder;
    },

    renew: (id, holder, ttl) => run(renew, lease(id), holder, milliseconds(ttl)),

    async release(id, holder) {
      await run(release, lease(id), holder);
    },
  };
}

function milliseconds(time: number): string {
  return String(Math.max(1, Math.ceil(time)));
}
