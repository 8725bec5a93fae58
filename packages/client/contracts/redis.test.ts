import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { createClient } from "@redis/client";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { openRedis } from "../src/vault/redis/redis-connection.ts";
import { createRedisStore } from "../src/vault/redis/redis-store.ts";
import { describeStore } from "./store-contract.ts";

describeStore("Redis", async () => {
  const url = inject("redis");
  const key = new Uint8Array(32).fill(7);
  return {
    open: (vault) => createRedisStore({ url, key, vault }),
    dump: async () => {
      const client = createClient({ url });
      await client.connect();
      const script = `
        local seen = {}
        for _, key in ipairs(redis.call('KEYS', '*')) do
          table.insert(seen, key)
          local kind = redis.call('TYPE', key).ok
          if kind == 'string' then table.insert(seen, redis.call('GET', key)) end
          if kind == 'hash' then table.insert(seen, cjson.encode(redis.call('HGETALL', key))) end
          if kind == 'set' then table.insert(seen, cjson.encode(redis.call('SMEMBERS', key))) end
        end
        return cjson.encode(seen)`;
      const seen = await client.eval(script);
      await client.close();
      return JSON.stringify(seen);
    },
    damage: async (vault) => {
      const client = createClient({ url });
      await client.connect();
      for (const key of await client.keys(`{grantway:${vault}}:connection:*`)) await client.hDel(key, "v");
      await client.close();
    },
  };
});

/** For a machine with much else to do. */
const patiently = { timeout: 30_000 };

describe("the connection to Redis", () => {
  const key = new Uint8Array(32).fill(7);

  it("is refused with the reason where nobody listens, and not tried again", async () => {
    await expect(createRedisStore({ url: "redis://127.0.0.1:1", key })).rejects.toMatchObject({
      code: "vault_unreachable",
      cause: { code: "ECONNREFUSED" },
    });
  });

  it("comes back by itself when it was cut", async () => {
    const { url, cut } = await startCable(inject("redis"));
    const store = await createRedisStore({ url, key, vault: "cut" });
    onTestFinished(() => store.close());
    expect(cut()).toBe(1);
    await expect.poll(() => store.list().catch(() => "away")).toEqual([]);
    expect(cut()).toBe(1);
  });

  it("is replaced where it went silent, as after a failover, and ends without waiting for it", async () => {
    const cable = await startCable(inject("redis"));
    const redis = await openRedis(cable.url, 1000);
    onTestFinished(() => redis.close());
    const ask = () => redis.run("return ARGV[1]", [], ["x"]).catch(() => "away");
    await expect.poll(ask, patiently).toBe("x");
    cable.silence();
    await expect.poll(ask, patiently).toBe("x");
    cable.silence();
    const waiting = ask();
    await redis.close();
    expect(await waiting).toBe("away");
  });

  it("is replaced where the server takes no writes any more", async () => {
    const cable = await startCable(inject("redis"));
    const redis = await openRedis(cable.url);
    onTestFinished(() => redis.close());
    const demoted = "return redis.error_reply('READONLY You can not write against a read only replica.')";
    await expect(redis.run(demoted, [], [])).rejects.toMatchObject({ code: "vault_unreachable" });
    await expect.poll(() => redis.run("return 1", [], []).catch(() => "away"), patiently).toBe(1);
    expect(cable.made()).toBe(2);
    await expect(redis.run("return redis.error_reply('ERR')", [], [])).rejects.toThrow("does not answer");
    expect(await redis.run("return 1", [], [])).toBe(1);
    expect(cable.made()).toBe(2);
  });
});

/** Another address of the same Redis. */
interface Cable {
  readonly url: string;
  /** Cuts its connections, and answers how many there were. */
  readonly cut: () => number;
  /** Nothing passes through those that are open now any more. */
  readonly silence: () => void;
  /** How many connections there have been. */
  readonly made: () => number;
}

async function startCable(address: string): Promise<Cable> {
  const url = new URL(address);
  const target = { host: url.hostname, port: Number(url.port) };
  const open = new Set<Socket>();
  let made = 0;
  const cable = createServer((near) => {
    open.add(near);
    made += 1;
    near.on("error", () => undefined).on("close", () => open.delete(near));
    const far = connect(target).on("error", () => near.destroy());
    near.pipe(far).pipe(near);
    near.on("close", () => far.destroy());
  });
  await new Promise<void>((resolve) => {
    cable.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => void cable.close());
  url.host = `127.0.0.1:${(cable.address() as AddressInfo).port}`;
  return {
    url: url.href,
    cut() {
      const cutting = [...open];
      for (const socket of cutting) socket.destroy();
      return cutting.length;
    },
    silence() {
      for (const socket of open) socket.unpipe().pause();
    },
    made: () => made,
  };
}
