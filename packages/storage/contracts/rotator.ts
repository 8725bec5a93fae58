import { openSync, writeSync } from "node:fs";
import { openStorage } from "../src/index.ts";
import { aMove, anyOpening, now } from "./people-and-clients.ts";

/*
 * A server under load that is about to be killed: redeems codes and rotates their families on the database named by its
 * first argument, and notes in the file named by its second what storage acknowledged, after it did: `code family
 * generation`, a line each.
 */
const [address = "", notes = ""] = process.argv.slice(2);
const paper = openSync(notes, "a");
const { families } = (await openStorage({ database: address })).protocol;

async function work(): Promise<never> {
  for (;;) {
    const { code, family, at } = anyOpening();
    await families.open({ code, family, at });
    // Synchronous, so that the line outlives the process before anything else happens.
    writeSync(paper, `${code.id} ${family.id} 0\n`);
    for (let generation = 0; generation < 5; generation++) {
      await families.rotate(aMove({ familyId: family.id, generation, at: now + generation }));
      writeSync(paper, `${code.id} ${family.id} ${generation + 1}\n`);
    }
  }
}

await Promise.all(Array.from({ length: 32 }, work));
