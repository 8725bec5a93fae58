import { createClient } from "@redis/client";
import { afterAll, inject } from "vitest";
import { createRedisSessions } from "../src/stores/redis-sessions.ts";
import { describeSessionStore } from "./session-store-contract.ts";

const closing: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

describeSessionStore("Redis", async () => {
  const client = createClient({ url: inject("redis") });
  await client.connect();
  closing.push(() => client.close());
  return createRedisSessions({ command: (words) => client.sendCommand(words) });
});
