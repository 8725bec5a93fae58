import { openSync, readFileSync, writeSync } from "node:fs";
import { openStorage } from "../src/index.ts";
import type { AnApp } from "./an-app.ts";
import { aYes } from "./an-app.ts";
import { now } from "./people-and-clients.ts";

/*
 * A server that installs and uninstalls, and is about to be killed: on the database named by its first argument, the places that
 * stand in the file named by its second, noting in the file named by its third what storage acknowledged, after it did.
 */
const [address = "", places = "", notes = ""] = process.argv.slice(2);
const paper = openSync(notes, "a");
const { protocol, platform } = await openStorage({ database: address });

/** A place, an app and who decides there. */
export interface Spot {
  readonly organisation: string;
  readonly person: string;
  readonly app: AnApp;
}

async function work({ organisation, person, app }: Spot): Promise<never> {
  for (;;) {
    const yes = aYes(app, { id: person }, { organisation });
    const answer = await protocol.appAccess.allow(yes);
    if (answer.outcome !== "allowed") throw new Error(answer.outcome);
    const { installation } = answer;
    // Synchronous, so that the line outlives the process before anything else happens.
    writeSync(paper, `installed ${installation}\n`);
    const by = { actor: `user:${person}`, at: now, within: "everywhere" } as const;
    if ((await platform.installations.uninstall(installation, by)) !== "done")
      throw new Error("it was there");
    writeSync(paper, `uninstalled ${installation}\n`);
  }
}

const spots = JSON.parse(readFileSync(places, "utf8")) as readonly Spot[];
await Promise.all(spots.map(work));
