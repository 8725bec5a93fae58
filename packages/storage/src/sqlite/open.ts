import type { MessagePort } from "node:worker_threads";
import type { BuiltInApi } from "@grantway/protocol";
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
import { writeHere } from "./write-here.ts";
import { joinWriter, startWriter, type Writer } from "./writer.ts";

/** How a file is opened. */
interface SqliteOptions {
  /** From a thread that has the file open: then its writer is used, and the schema is up to date. */
  readonly shared: MessagePort | undefined;
  readonly mustExist: boolean;
  /** Whether writes happen on this thread as well, see {@link writeHere}. */
  readonly brief: boolean;
  readonly builtIn: BuiltInApi | undefined;
}

/** Storage in one SQLite file: reads on this thread, writes on a thread of their own. */
export async function openSqlite(file: string, options: SqliteOptions): Promise<Storage> {
  const { shared, mustExist, builtIn } = options;
  if (mustExist) refuseMissing(file);
  if (shared === undefined) await migrateSqlite(file);
  const reader = connect(file, "reader");
  const revisions = createRevisions(reader);
  const writer = await openWriter(file, options, () => revisions.forget());
  const cache = createClientCache(reader);
  const parts = { reader, writer, cache, revisions, builtIn };
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
    platform: decided.platform,
    sweep: (at, times) => sweepAll(decided.upkeep.sweep, at, times),
    kind: "sqlite",
    waiting: () => writer.waiting(),
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

async function openWriter(
  file: string,
  { shared, brief }: SqliteOptions,
  acknowledging: () => void,
): Promise<Writer> {
  if (shared !== undefined) return joinWriter(shared, { acknowledging });
  return brief ? writeHere(file, { acknowledging }) : startWriter(file, { acknowledging });
}
