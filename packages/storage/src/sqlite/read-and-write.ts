import type { BuiltInApi } from "@grantway/protocol";
import type { Storage } from "../storage.ts";
import { sweepAll } from "../sweep-all.ts";
import { createCatalogue } from "./catalogue.ts";
import { createClientCache } from "./client-cache.ts";
import { createClients } from "./clients.ts";
import { connect } from "./connect.ts";
import { createDecided } from "./decided.ts";
import { createRevisions } from "./revisions.ts";
import { createSessions } from "./sessions.ts";
import { createStandings } from "./standings.ts";
import { createSubjects } from "./subjects.ts";
import { createTokenFamilies } from "./token-families.ts";
import { createUsedIds } from "./used-ids.ts";
import type { OpenWriter } from "./writer.ts";

/** All ports, with a connection of their own that reads. The file is there, and its schema up to date. */
export function readAndWrite(file: string, openWriter: OpenWriter, builtIn: BuiltInApi | undefined): Storage {
  const reader = connect(file, "reader");
  const revisions = createRevisions(reader);
  const writer = openWriter({ acknowledging: () => revisions.forget() });
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
