import type { DatabaseSync } from "node:sqlite";
import type { Instant, UsedIds } from "@grantway/protocol";
import { change } from "./query.ts";
import { commandsOf, type Writer } from "./writer.ts";

/** The write of {@link UsedIds}, in the writer's thread. */
export function usedIdCommands(db: DatabaseSync) {
  const insert = change(
    db,
    "INSERT INTO used_ids (kind, id, forget_at) VALUES (?, ?, ?) ON CONFLICT (kind, id) DO NOTHING",
  );
  return {
    spend: (kind: string, id: string, until: Instant): "fresh" | "used" =>
      insert(kind, id, until) > 0 ? "fresh" : "used",
  };
}

/** {@link UsedIds} in SQLite. */
export function createUsedIds({ writer }: { writer: Writer }): UsedIds {
  const run = commandsOf<ReturnType<typeof usedIdCommands>>(writer, "usedIds");
  return { spend: ({ kind, id, until }) => run("spend", kind, id, until) };
}
