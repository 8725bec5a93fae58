import type { BuiltInApi, Rotation } from "@grantway/protocol";
import type { Move } from "../rotation.ts";
import type { Storage } from "../storage.ts";
import { sweepAll } from "../sweep-all.ts";
import { StorageError } from "../storage-error.ts";
import { createCatalogue } from "./catalogue.ts";
import { coalesce } from "./coalesce.ts";
import { createClients } from "./clients.ts";
import { createDatabase, type Database, type Statement } from "./database.ts";
import { createDecided } from "./decided.ts";
import { migratePostgres } from "./migrate.ts";
import { createSessions } from "./sessions.ts";
import { createStandings } from "./standings.ts";
import { createSubjects } from "./subjects.ts";
import { openAll, type Opening, type OpeningOutcome } from "./open-families.ts";
import { rotateAll } from "./rotate-families.ts";
import { spendAll, type Use, type UseOutcome } from "./used-ids.ts";

/** Storage in PostgreSQL: any number of processes, no state of their own. */
export async function openPostgres(
  url: string,
  options: { readonly mustExist: boolean; readonly builtIn: BuiltInApi | undefined },
): Promise<Storage> {
  await migratePostgres(url, options);
  const db = createDatabase(url);
  const openings = coalesce<Opening, OpeningOutcome>((jobs) => openAll(db, jobs));
  const moves = coalesce<Move, Rotation>((jobs) => rotateAll(db, jobs));
  const uses = coalesce<Use, UseOutcome>((jobs) => spendAll(db, jobs));
  const parts = { db, builtIn: options.builtIn };
  const decided = createDecided(parts);
  return {
    protocol: {
      ...decided.protocol,
      clients: createClients(parts),
      catalogue: createCatalogue(parts),
      families: {
        ...decided.protocol.families,
        open: (opening) => openings.add(opening),
        rotate: (move) => moves.add(move),
      },
      usedIds: { spend: (use) => uses.add(use) },
      subjects: createSubjects(parts),
      standings: createStandings(parts),
    },
    identity: {
      ...decided.identity,
      sessions: { ...decided.identity.sessions, ...createSessions(parts) },
    },
    platform: decided.platform,
    sweep: (at, times) => sweepAll(decided.upkeep.sweep, at, times),
    kind: "postgres",
    waiting: () => openings.waiting() + moves.waiting() + uses.waiting() + db.waiting(),
    ready: () => checkWritable(db),
    share: () => undefined,
    lost: new Promise(() => undefined),
    async close() {
      await Promise.all([openings.drained(), moves.drained(), uses.drained()]);
      await db.close();
    },
  };
}

const readOnly: Statement = {
  name: "ready",
  text: "SELECT current_setting('transaction_read_only') = 'on'",
};

async function checkWritable(db: Database): Promise<void> {
  if ((await db.one(readOnly))?.[0] === true) {
    throw new StorageError("unavailable", "PostgreSQL takes no writes: it is a standby or set to read only.");
  }
}
