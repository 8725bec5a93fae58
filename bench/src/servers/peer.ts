import { fork } from "node:child_process";
import { once } from "node:events";
import {
  codeRequests,
  introspectionRequests,
  machineRequests,
  redemptionOf,
  refreshRequests,
} from "./requests.ts";
import { inParallel, send } from "./send.ts";
import type { ServerUnderTest } from "./server.ts";

const endpoints = { token: "/token", introspection: "/token/introspection" };

/** Starts `oidc-provider`. */
export async function startPeer(): Promise<ServerUnderTest> {
  const child = fork(new URL("./peer-process.ts", import.meta.url), {
    env: { ...process.env, NODE_ENV: "production", DEBUG: "" },
  });
  const ask = async <T>(message?: object): Promise<T> => {
    if (message !== undefined) child.send(message);
    const [answer] = (await Promise.race([once(child, "message"), endOf(child)])) as [T];
    return answer;
  };
  const { port } = await ask<{ port: number }>();
  const codes = async (count: number) => (await ask<{ codes: readonly string[] }>({ codes: count })).codes;
  const redeem = async (count: number) =>
    inParallel(await codes(count), 16, (code) => send(port, redemptionOf(endpoints, code)));
  return {
    port,
    pid: child.pid ?? 0,
    prepare: async (wanted, amount) => {
      if (wanted === "client-credentials") return machineRequests(endpoints);
      if (wanted === "code") return codeRequests(endpoints, await codes(amount.codes));
      const answers = await redeem(amount.chains);
      return wanted === "introspection"
        ? introspectionRequests(
            endpoints,
            answers.map((answer) => String(answer["access_token"])),
          )
        : refreshRequests(
            endpoints,
            answers.map((answer) => String(answer["refresh_token"])),
          );
    },
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
