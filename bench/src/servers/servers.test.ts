import { expect, it } from "vitest";
import { measure } from "../compare.ts";
import { readOptions } from "../options.ts";
import { startBare } from "./bare.ts";
import { startOurs } from "./ours.ts";
import { startPeer } from "./peer.ts";
import { cases } from "./server.ts";

const flags = [
  "--connections",
  "4",
  "--chains",
  "8",
  "--codes",
  "24",
  "--warm-up",
  "0.01",
  "--seconds",
  "0.1",
];

it.each([
  ["grantway", () => startOurs({ threads: 1 })],
  ["oidc-provider", startPeer],
])("%s answers every case of the bench, and a bare server as it did", async (_, start) => {
  const options = readOptions(flags);
  if (options === undefined) throw new Error("no options");
  const server = await start();
  const bare = await startBare(server);
  try {
    for (const one of cases) {
      const { answers } = await measure(server, one, options);
      expect(answers).toBeGreaterThan(0);
      expect((await measure(bare, one, options)).answers).toBeGreaterThan(0);
    }
    expect(server.idleMemory).toBeGreaterThan(1e6);
  } finally {
    await bare.stop();
    await server.stop();
  }
});
