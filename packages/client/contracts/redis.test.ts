import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { createClient } from "@redis/client";
import { describe, expect, inject, it, onTestFinished } from "vitest";
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
});

/** Another address of the same Redis, whose connections can be cut. `cut` answers how many there were. */
async function startCable(address: string): Promise<{ readonly url: string; readonly cut: () => number }> {
  const url = new URL(address);
  const target = { host: url.hostname, port: Number(url.port) };
  const open = new Set<Socket>();
  const cable = createServer((near) => {
    open.add(near);
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
  };
}
