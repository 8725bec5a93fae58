import { type Decided, decideAll } from "../decisions/decided.ts";
import type { Database } from "./database.ts";
import { runDecision } from "./run-decision.ts";

/** The ports whose decisions are written once: reads on any connection, each write in a transaction of its own. */
export function createDecided({ db }: { db: Database }): Decided {
  return decideAll((_, { reads, writes }) => {
    const reading = Object.entries(reads).map(([method, decision]) => [
      method,
      async (...args: never[]) => runDecision(db, decision(...args)),
    ]);
    const writing = Object.entries(writes).map(([method, decision]) => [
      method,
      (...args: never[]) => db.transaction((queries) => runDecision(queries, decision(...args))),
    ]);
    return Object.fromEntries([...reading, ...writing]) as Record<string, unknown>;
  });
}
