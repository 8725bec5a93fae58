import { fork } from "node:child_process";
import { once } from "node:events";
import type { FloodCounts, FloodPlan } from "./flooder-process.ts";

/** Starts a flood. The returned function ends it and answers the counts. */
export async function startFlood(plan: FloodPlan): Promise<() => Promise<FloodCounts>> {
  const child = fork(new URL("./flooder-process.ts", import.meta.url));
  child.send(plan);
  await once(child, "message");
  return async () => {
    child.send("end");
    const [{ counts }] = (await once(child, "message")) as [{ counts: FloodCounts }];
    return counts;
  };
}
