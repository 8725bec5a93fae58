import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { readOptions } from "../options.ts";
import { startPeer } from "../servers/peer.ts";
import { beside } from "./beside.ts";
import { measurePair } from "./measure-pair.ts";

it("measures two servers at once, or says that no process can be put on a processor here", async () => {
  const flags = "beside --rounds 1 --seconds 0.2 --connections 2 --cases client-credentials";
  const options = readOptions(flags.split(" "));
  if (options === undefined) throw new Error("no options");
  const pair = [await startPeer(), await startPeer()] as const;
  try {
    const told = await measurePair(pair, options, () => undefined).then(
      (samples) => samples.map(({ ours, before, sender }) => ours > 0 && before > 0 && sender),
      ({ message }: Error) => message,
    );
    const senders = ["oauth4webapi", "bare"];
    const missing = "/usr/bin/taskset is missing: a process cannot be put on one processor here";
    expect(told).toEqual(existsSync("/usr/bin/taskset") ? senders : missing);
  } finally {
    for (const server of pair) await server.stop();
  }
});

it("needs another checkout", async () => {
  const options = readOptions(["beside"]);
  if (options === undefined) throw new Error("no options");
  await expect(beside(options, () => undefined)).rejects.toThrow("--before");
});
