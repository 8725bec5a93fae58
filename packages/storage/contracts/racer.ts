import { openStorage } from "../src/index.ts";
import type { RemoteCall, RemoteOutcome } from "./processes.ts";

/*
 * One of several processes in a race: opens storage on the database named by its argument, then makes the calls it is
 * sent, all at once. Ends when its parent lets go.
 */
const [address = ""] = process.argv.slice(2);
const storage = await openStorage({ database: address });
const ports = { ...storage.protocol, ...storage.identity };

process.on("message", (calls: readonly RemoteCall[]) => {
  void Promise.all(calls.map(make)).then((outcomes) => process.send?.(outcomes));
});
process.on("disconnect", () => void storage.close());
process.send?.("open");

async function make([port, method, args]: RemoteCall): Promise<RemoteOutcome> {
  const methods = ports[port] as unknown as Record<string, (...args: readonly unknown[]) => Promise<unknown>>;
  try {
    return { answer: await methods[method]?.(...args) };
  } catch (error) {
    return { error: String(error) };
  }
}
