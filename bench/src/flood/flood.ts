import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measure } from "../compare.ts";
import { addPeople } from "../growth/ballast.ts";
import type { Options } from "../options.ts";
import { createBrowser } from "../servers/browser.ts";
import { databaseOf, type Person, setUpInstance } from "../servers/instance.ts";
import { type OurServer, startOursOn } from "../servers/ours.ts";
import { inParallel } from "../servers/send.ts";
import type { FloodCounts } from "./flooder-process.ts";
import { startFlood } from "./flooder.ts";
import { startVisits, type Visits } from "./visits.ts";

/** One round: token requests alone, then the same while strangers try passwords and people sign in. */
export interface FloodRound {
  readonly quietP99Ms: number;
  readonly floodedP99Ms: number;
  readonly quietPerSecond: number;
  readonly floodedPerSecond: number;
  readonly visits: Visits;
  readonly tries: FloodCounts;
}

/** People who sign in meanwhile, and how long each pauses. */
const people = 8;
const pauseMs = 200;

/** Measures how a flood of wrong passwords affects token requests, and people in browsers they used before. */
export async function flood(options: Options, tell: (line: string) => void): Promise<readonly FloodRound[]> {
  const folder = mkdtempSync(join(tmpdir(), "grantway-flood-"));
  const person = { login: "bench", password: randomUUID() };
  // The strangers come from many networks, which `X-Forwarded-For` simulates.
  const environment = { GRANTWAY_TRUSTED_PROXIES: "127.0.0.1" };
  const instance = { folder, person, threads: options.threads, environment };
  try {
    await setUpInstance(instance);
    const logins = addPeople(databaseOf(instance), { count: people, able: people, owner: person.login });
    const server = await startOursOn(instance, [person]);
    try {
      const known = logins.map((login) => ({ login, password: person.password }));
      return await measureRounds(server, known, options, tell);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureRounds(
  server: OurServer,
  persons: readonly Person[],
  options: Options,
  tell: (line: string) => void,
): Promise<readonly FloodRound[]> {
  const known = await inParallel(persons, 1, async (person) => {
    const browser = createBrowser(server.port);
    await browser.signIn(person.login, person.password);
    return { browser, person };
  });
  const rounds: FloodRound[] = [];
  for (let round = 1; round <= options.rounds; round += 1) {
    const quiet = await measure(server, "client-credentials", options);
    const endFlood = await startFlood({
      port: server.port,
      connections: options.strangers,
      logins: persons.map(({ login }) => login),
    });
    const endVisits = startVisits(known, pauseMs);
    const flooded = await measure(server, "client-credentials", options);
    const visits = await endVisits();
    rounds.push({
      quietP99Ms: quiet.p99Ms,
      floodedP99Ms: flooded.p99Ms,
      quietPerSecond: quiet.perSecond,
      floodedPerSecond: flooded.perSecond,
      visits,
      tries: await endFlood(),
    });
    tell(
      `round ${round}  p99 ${quiet.p99Ms.toFixed(2)} ms quiet, ${flooded.p99Ms.toFixed(2)} ms flooded; ` +
        `${visits.signedIn.length} signed in, ${visits.refused.length} not`,
    );
  }
  for (const { browser } of known) browser.close();
  return rounds;
}
