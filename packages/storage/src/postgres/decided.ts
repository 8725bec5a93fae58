import { decisions } from "../decisions/all.ts";
import type { AnyPortDecisions } from "../decisions/decision.ts";
import type { Decided, DecidedPort } from "../decisions/decided.ts";
import type { Database } from "./database.ts";
import { runDecision } from "./run-decision.ts";

/** The ports whose decisions are written once: reads on any connection, each write in a transaction of its own. */
export function createDecided({ db }: { db: Database }): Decided {
  function portOf(name: DecidedPort): Record<string, unknown> {
    const { reads, writes }: AnyPortDecisions = decisions[name];
    const reading = Object.entries(reads).map(([method, decision]) => [
      method,
      async (...args: never[]) => runDecision(db, decision(...args)),
    ]);
    const writing = Object.entries(writes).map(([method, decision]) => [
      method,
      (...args: never[]) => db.transaction((queries) => runDecision(queries, decision(...args))),
    ]);
    return Object.fromEntries([...reading, ...writing]) as Record<string, unknown>;
  }

  const names = Object.keys(decisions) as DecidedPort[];
  return Object.fromEntries(names.map((name) => [name, portOf(name)])) as unknown as Decided;
}
