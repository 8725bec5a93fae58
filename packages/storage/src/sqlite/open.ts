import type { MessagePort } from "node:worker_threads";
import type { Storage } from "../storage.ts";
import { sweepAll } from "../sweep-all.ts";
import { createCatalogue } from "./catalogue.ts";
import { createClientCache } from "./client-cache.ts";
import { createClients } from "./clients.ts";
import { connect } from "./connect.ts";
import { createDecided } from "./decided.ts";
import { migrateSqlite, refuseMissing } from "./migrate.ts";
import { createRevisions } from "./revisions.ts";
import { createSessions } from "./sessions.ts";
import { createStandings } from "./standings.ts";
import { createSubjects } from "./subjects.ts";
import { createTokenFamilies } from "./token-families.ts";
import { createUsedIds } from "./used-ids.ts";
import { joinWriter, startWriter } from "./writer.ts";

/**
 * Storage in one SQLite file: reads on this thread, writes on a thread of their own. `shared` comes from a thread that has
 * the file open: then its writer is used, and the schema is up to date.
 */
export async function openSqlite(
  file: string,
  { shared, mustExist }: { readonly shared: MessagePort | undefined; readonly mustExist: boolean },
): Promise<Storage> {
  if (mustExist) refuseMissing(file);
  if (shared === undefined) await migrateSqlite(file);
  const reader = connect(file, "reader");
  const revisions = createRevisions(reader);
  const acknowledging = () => revisions.forget();
  const writer =
    shared === undefined ? await startWriter(file, { acknowledging }) : joinWriter(shared, { acknowledging });
  const cache = createClientCache(reader);
  const parts = { reader, writer, cache, revisions };
  const decided = createDecided(parts);
  return {
    protocol: {
      ...decided.protocol,
      clients: createClients(parts),
      catalogue: createCatalogue(parts),
      families: { ...decided.protocol.families, ...createTokenFamilies(parts) },
      usedIds: createUsedIds(parts),
      subjects: createSubjects(parts),
      standings: createStandings(parts),
    },
    identity: {
      ...decided.identity,
      sessions: { ...decided.identity.sessions, ...createSessions(parts) },
    },
    sweep: (at) => sweepAll(decided.upkeep.sweep, at),
    async ready() {
      await writer.run("writer.touch", []);
    },
    share: () => writer.share(),
    lost: writer.lost,
    async close() {
      await writer.close();
      revisions.forget();
      if (reader.isOpen) reader.close();
    },
  };
}
