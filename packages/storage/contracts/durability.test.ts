import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStorage } from "../src/index.ts";
import { compileCache, count, createSqlitePlace, type Place } from "./on-each-adapter.ts";
import { anyOpening, newId, now, operator, aClient } from "./people-and-clients.ts";

/** What storage acknowledged: the newest generation of each family, by the code that opened it. */
type Acknowledged = Map<string, { readonly familyId: string; readonly generation: number }>;

const rotator = fileURLToPath(new URL("./rotator.ts", import.meta.url));

/** Starts it, lets it work for a moment, kills it with no warning, and answers what it had been promised by then. */
async function killAfter(address: string, milliseconds: number): Promise<Acknowledged> {
  const notes = `${address}.${newId()}.notes`;
  const child = spawn(process.execPath, [rotator, address, notes], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  });
  const ended = once(child, "exit");
  while (child.exitCode === null && (await sizeOf(notes)) === 0) await sleep(5);
  await sleep(milliseconds);
  child.kill("SIGKILL");
  expect((await ended)[1]).toBe("SIGKILL");
  const acknowledged: Acknowledged = new Map();
  // The last line may be cut off; what was not said in full was not said.
  for (const line of (await readFile(notes, "utf8")).split("\n").slice(0, -1)) {
    const [codeId = "", familyId = "", generation = ""] = line.split(" ");
    acknowledged.set(codeId, { familyId, generation: Number(generation) });
  }
  return acknowledged;
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
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
      const acknowledged = await killAfter(place.address, milliseconds);
      expect(acknowledged.size).toBeGreaterThan(0);

      const storage = await openStorage({ database: place.address });
      const { families } = storage.protocol;
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
    const { families, clientRegistry, clients } = storage.protocol;
    const killed = killAfter(place.address, 150);
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
