import { fork } from "node:child_process";
import { once } from "node:events";
import { idleMemory } from "../memory.ts";
import type { ServerUnderTest } from "./server.ts";

/** Starts `oidc-provider`. */
export async function startPeer(): Promise<ServerUnderTest> {
  const child = fork(new URL("./peer-process.ts", import.meta.url), {
    env: { ...process.env, NODE_ENV: "production", DEBUG: "" },
  });
  const ended = endOf(child);
  // Callers get the error; if nobody waits, as after stop, the end is no failure.
  ended.catch(() => undefined);
  const ask = async <T>(message?: object): Promise<T> => {
    if (message !== undefined) child.send(message);
    const [answer] = (await Promise.race([once(child, "message"), ended])) as [T];
    return answer;
  };
  const { port } = await ask<{ port: number }>();
  const pid = child.pid ?? 0;
  return {
    port,
    pid,
    endpoints: {
      token: "/token",
      introspection: "/token/introspection",
      jwt: "/token",
      bound: { path: "/token", address: `http://127.0.0.1:${port}/token` },
      pushed: "/request",
    },
    idleMemory: await idleMemory(pid),
    codes: async (count) => (await ask<{ codes: readonly string[] }>({ codes: count })).codes,
    stop: async () => {
      child.disconnect();
      await once(child, "exit");
    },
  };
}

async function endOf(child: ReturnType<typeof fork>): Promise<never> {
  const [code] = (await once(child, "exit")) as [number];
  throw new Error(`oidc-provider ended with ${code}`);
}
