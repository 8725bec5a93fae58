/*
 * Scripts that run on the server, each atomically: no other command comes between a check and the write after it.
 * Connections are hashes with `v` (sealed) and `g` (generation); a lease is a string that expires by itself.
 */

/** KEYS: connection, names · ARGV: id, expected generation or "", value, generation. */
export const put = `
local current = redis.call('HGET', KEYS[1], 'g')
if (current or '') ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], 'v', ARGV[3], 'g', ARGV[4])
redis.call('SADD', KEYS[2], ARGV[1])
return 1`;

/** KEYS: connection. */
export const get = `return redis.call('HMGET', KEYS[1], 'v', 'g')`;

/** KEYS: names. */
export const names = `return redis.call('SMEMBERS', KEYS[1])`;

/** KEYS: connection, names · ARGV: id, expected generation. */
export const remove = `
if redis.call('EXISTS', KEYS[1]) == 0 then return 'absent' end
if (redis.call('HGET', KEYS[1], 'g') or '') ~= ARGV[2] then return 'conflict' end
redis.call('DEL', KEYS[1])
redis.call('SREM', KEYS[2], ARGV[1])
return 'removed'`;

/** KEYS: lease, fences · ARGV: holder, ttl in milliseconds. Answers the fence, or 0. */
export const acquire = `
if not redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 0 end
return redis.call('INCR', KEYS[2])`;

/** KEYS: lease · ARGV: holder, ttl. */
export const renew = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])`;

/** KEYS: lease · ARGV: holder. */
export const release = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])`;

/** KEYS: letter · ARGV: value, ttl. */
export const leave = `
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 1 end
return 0`;

/** KEYS: letter. */
export const collect = `
local value = redis.call('GET', KEYS[1])
if value then redis.call('DEL', KEYS[1]) end
return value`;
