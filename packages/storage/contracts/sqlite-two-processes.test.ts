import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStorage, type Storage } from "../src/index.ts";
import { count, createSqlitePlace, type Place } from "./on-each-adapter.ts";
import { aClient, aMove, anyOpening, minute, now, operator } from "./people-and-clients.ts";
import { answers, startProcesses } from "./processes.ts";

describe("A SQLite file a second process writes to, as the command line does beside the server", () => {
  let place: Place;
  let storage: Storage;
  beforeAll(async () => {
    place = await createSqlitePlace();
    storage = await openStorage({ database: place.address });
  });
  afterAll(async () => {
    await storage.close();
    await place.remove();
  });

  it("delays a write while the other holds the lock, and neither a read nor the event loop", async () => {
    const other = new DatabaseSync(place.address);
    const before = anyOpening();
    await storage.protocol.families.open(before);
    other.exec("BEGIN IMMEDIATE");
    let answered = false;
    const write = storage.protocol.families.open(anyOpening()).then((outcome) => {
      answered = true;
      return outcome;
    });
    // A loop that stalled for the lock would have waited in vain by then, and the write would have failed.
    for (let turn = 0; turn < 50; turn++) {
      await sleep(1);
      await expect(storage.protocol.families.find(before.family.id)).resolves.toBeDefined();
    }
    expect(answered).toBe(false);
    other.exec("COMMIT");
    await expect(write).resolves.toBe("opened");
    other.close();
  });

  it("loses no write of either", async () => {
    const processes = await startProcesses(place.address, 2);
    try {
      const calls = Array.from(
        { length: 100 },
        (_, n) =>
          [
            ["families", "open", [anyOpening()]] as const,
            ["clientRegistry", "create", [aClient({ id: `both-${n}`, name: "x" }), operator]] as const,
          ] as const,
      ).flat();
      const own = Array.from({ length: 500 }, anyOpening);
      const [theirs, ours] = await Promise.all([
        processes.race(calls),
        Promise.all(
          own.map(async (opening) => {
            await storage.protocol.families.open(opening);
            return storage.protocol.families.rotate(
              aMove({
                familyId: opening.family.id,
                generation: 0,
                grace: minute,
                at: now,
              }),
            );
          }),
        ),
      ]);
      expect(count(ours, "rotated")).toBe(500);
      expect(count(answers(theirs), "opened")).toBe(100);
      expect(count(answers(theirs), "created")).toBe(100);
      await expect(place.sql("SELECT id FROM clients WHERE name = 'x'")).resolves.toHaveLength(100);
    } finally {
      await processes.stop();
    }
  });
});
