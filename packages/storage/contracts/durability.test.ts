import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStorage } from "../src/index.ts";
import { compileCache, count, createSqlitePlace, type Place } from "./on-each-adapter.ts";
import { anyOpening, newId, now, operator, aClient } from "./people-and-clients.ts";

/** What storage acknowledged: the newest generation of each family, by the code that opened it. */
type Acknowledged = Map<string, { readonly familyId: string; readonly generation: number }>;

const rotator = fileURLToPath(new URL("./rotator.ts", import.meta.url));

function startRotator(address: string): ChildProcess {
  return spawn(process.execPath, [rotator, address], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  });
}

/** Lets it work for a moment, kills it with no warning, and answers what it had been promised by then. */
async function killAfter(child: ChildProcess, milliseconds: number): Promise<Acknowledged> {
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  await Promise.race([once(child.stdout ?? child, "data"), once(child, "exit")]);
  await sleep(milliseconds);
  const closed = once(child, "close");
  child.kill("SIGKILL");
  await closed;
  const acknowledged: Acknowledged = new Map();
  // The last line may be cut off; what was not said in full was not said.
  for (const line of Buffer.concat(chunks).toString().split("\n").slice(0, -1)) {
    const [codeId = "", familyId = "", generation = ""] = line.split(" ");
    acknowledged.set(codeId, { familyId, generation: Number(generation) });
  }
  return acknowledged;
}

describe("SQLite under kill -9", () => {
  let place: Place;
  beforeAll(async () => {
    place = await createSqlitePlace();
  });
  afterAll(() => place.remove());

  it.each([20, 110, 70, 160, 40])(
    "loses no acknowledged redemption or rotation, and redeems no code twice (after %i ms of load)",
    async (milliseconds) => {
      const acknowledged = await killAfter(startRotator(place.address), milliseconds);
      expect(acknowledged.size).toBeGreaterThan(0);

      const storage = await openStorage({ database: place.address });
      const { families } = storage;
      const lost: string[] = [];
      for (const [codeId, { familyId, generation }] of acknowledged) {
        const found = await families.find(familyId);
        // One more may have been committed whose answer the kill cut off.
        if (found === undefined || found.generation < generation || found.generation > generation + 1) {
          lost.push(`${familyId}: acknowledged ${generation}, found ${found?.generation}`);
        }
        const again = { ...anyOpening(), code: { id: codeId, forgetAt: now } };
        if ((await families.open(again)) !== "spent") lost.push(`${codeId} was redeemed twice`);
      }
      expect(lost).toEqual([]);
      await storage.close();
    },
  );

  it("leaves another process that was writing beside it unharmed", async () => {
    const storage = await openStorage({ database: place.address });
    const { families, clientRegistry, clients } = storage;
    const child = startRotator(place.address);
    const killed = killAfter(child, 150);
    const stop = new AbortController();
    const outcomes: string[] = [];
    async function beside(): Promise<void> {
      while (!stop.signal.aborted) {
        outcomes.push(await families.open(anyOpening()));
        const client = aClient({ id: newId() });
        outcomes.push(await clientRegistry.create(client, operator));
        expect(await clients.find(client.id)).toEqual(client);
      }
    }
    const work = Promise.all([beside(), beside(), beside()]);
    const acknowledged = await killed;
    await sleep(50);
    stop.abort();
    await work;
    expect(acknowledged.size).toBeGreaterThan(0);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(count(outcomes, "opened") + count(outcomes, "created")).toBe(outcomes.length);
    for (const { familyId, generation } of acknowledged.values()) {
      const found = await families.find(familyId);
      expect(found?.generation).toBeGreaterThanOrEqual(generation);
    }
    await storage.close();
  });
});
