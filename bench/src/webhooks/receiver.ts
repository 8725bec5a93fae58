import { fork } from "node:child_process";
import { once } from "node:events";

/** Endpoints to deliver to. */
export interface Receiver {
  readonly ports: { readonly taking: number; readonly hanging: number };
  /** Events that were taken so far, and connections that hang now. */
  counts(): Promise<{ readonly taken: number; readonly held: number }>;
  stop(): void;
}

/** Starts the process of `receiver-process.ts`. */
export async function startReceiver(): Promise<Receiver> {
  const child = fork(new URL("./receiver-process.ts", import.meta.url), { execArgv: [] });
  const hear = async <T>() => ((await once(child, "message")) as [T])[0];
  const ports = await hear<Receiver["ports"]>();
  return {
    ports,
    counts() {
      child.send("counts");
      return hear();
    },
    stop: () => child.disconnect(),
  };
}
