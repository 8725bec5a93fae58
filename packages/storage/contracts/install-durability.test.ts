import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { aMember, anApp, anOrganisation, withScopes } from "./an-app.ts";
import type { Spot } from "./installer.ts";
import { compileCache, onEachAdapter, type World } from "./on-each-adapter.ts";

const installer = fileURLToPath(new URL("./installer.ts", import.meta.url));

/**
 * Installs and uninstalls that are acknowledged before the last kill. The thousand of the design are for a machine of one's own:
 * `GRANTWAY_INSTALLS=1000`. What is tried is whether a kill may fall between a row and its event, so that the number of kills counts
 * and not how much is done between them: there are never fewer than `kills`.
 */
const wanted = Number(process.env["GRANTWAY_INSTALLS"] ?? 100);
const kills = 5;

onEachAdapter("A server killed at random moments", (world) => {
  it("leaves no installation without its event, and no event without its installation, promise 4", async () => {
    await withScopes(world());
    const spots = await Promise.all(Array.from({ length: 16 }, () => aSpot(world())));
    const folder = await mkdtemp(join(tmpdir(), "grantway-installer-"));
    const places = join(folder, "places");
    await writeFile(places, JSON.stringify(spots));
    const acknowledged = new Map<string, number>();
    let [done, round] = [0, 0];
    while (done < wanted || round < kills) {
      // A new process prepares its statements on each of its connections to PostgreSQL first.
      const [least, most] = world().storage.kind === "sqlite" ? [50, 1_000] : [300, 2_000];
      const milliseconds = least + ((round * 797) % (most - least));
      const lines = await killAfter(world().address, places, join(folder, `notes-${round}`), milliseconds);
      round += 1;
      done += lines.length;
      // The first yes of a round may find what the round before left installed, so what ended is counted.
      for (const line of lines.filter((one) => one.startsWith("uninstalled"))) {
        const installation = line.split(" ")[1] ?? "";
        acknowledged.set(installation, (acknowledged.get(installation) ?? 0) + 1);
      }
      await expect(inconsistencies(world())).resolves.toEqual([]);
    }
    // Nothing that was acknowledged is lost.
    const turns = await turnsOf(world());
    for (const [installation, count] of acknowledged) {
      const ended = turns.get(installation)?.filter((type) => type === "installation.uninstalled") ?? [];
      expect(ended.length).toBeGreaterThanOrEqual(count);
    }
    await rm(folder, { recursive: true });
    // No measure of how fast it is: a slow machine acknowledges little between two kills, and has to make more of them.
  }, 1_800_000);
});

async function aSpot(world: World): Promise<Spot> {
  const organisation = await anOrganisation(world);
  const { id: person } = await aMember(world, { [organisation]: "admin" });
  return { organisation, person, app: await anApp(world) };
}

/** Starts it, lets it work for a moment, kills it with no warning, and answers what it had been promised by then. */
async function killAfter(address: string, places: string, notes: string, milliseconds: number) {
  const child = spawn(process.execPath, [installer, address, places, notes], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  });
  const ended = once(child, "exit");
  while (child.exitCode === null && (await sizeOf(notes)) === 0) await sleep(5);
  await sleep(milliseconds);
  child.kill("SIGKILL");
  expect((await ended)[1]).toBe("SIGKILL");
  // The last line may be cut off; what was not said in full was not said.
  return (await readFile(notes, "utf8")).split("\n").slice(0, -1);
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

/** The turns of every installation, as its events tell them, in the order of their numbers. */
async function turnsOf({ sql }: World): Promise<ReadonlyMap<string, readonly string[]>> {
  const events = await sql(
    `SELECT stream, seq, type FROM events WHERE stream LIKE 'installation:%' ORDER BY stream, seq`,
  );
  const byStream = Map.groupBy(events, ({ stream }) => String(stream).slice("installation:".length));
  return new Map(
    [...byStream].map(([installation, of]) => {
      expect(of.map(({ seq }) => Number(seq))).toEqual(of.map((_, index) => index + 1));
      const turns = of.map(({ type }) => String(type)).filter((type) => type.startsWith("installation."));
      return [installation, turns];
    }),
  );
}

/** Installations that say another thing than their events, and events of installations that are not there. */
async function inconsistencies(world: World): Promise<readonly string[]> {
  const found = await world.sql("SELECT id, status, generation FROM installations");
  const turns = await turnsOf(world);
  const ids = new Set(found.map(({ id }) => String(id)));
  const grants = await world.sql(`SELECT g.id FROM grants g JOIN installations i ON i.id = g.installation_id
    WHERE (i.status = 'uninstalled') = (g.status = 'active')`);
  return [
    ...[...turns.keys()].filter((installation) => !ids.has(installation)),
    ...grants.map(({ id }) => `grant ${String(id)}`),
    ...found.flatMap(({ id, status, generation }) => {
      const of = turns.get(String(id)) ?? [];
      const created = of.filter((type) => type === "installation.created").length;
      const isIn = of.at(-1) === "installation.created";
      return created === Number(generation) && isIn === (status === "active") ? [] : [String(id)];
    }),
  ];
}
