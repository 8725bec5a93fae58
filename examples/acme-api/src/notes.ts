import { randomUUID } from "node:crypto";
import { DatabaseSync } from "node:sqlite";

/** A note somebody wrote. */
export interface Note {
  readonly id: string;
  readonly text: string;
  /** RFC 3339, UTC. */
  readonly created_at: string;
}

/** Everybody's notes. `owner` is the subject of the token; nobody sees those of others. */
export interface Notes {
  /** Newest first. `after` is the `next` of the page before; `next` is null on the last page. */
  list(
    owner: string,
    page: { readonly limit: number; readonly after: string | undefined },
  ): { readonly items: readonly Note[]; readonly next: string | null };
  add(owner: string, text: string): Note | "full";
  find(owner: string, id: string): Note | undefined;
  /** Writes another text; it stays where it is in the list. */
  change(owner: string, id: string, text: string): Note | undefined;
  remove(owner: string, id: string): "removed" | "unknown";
  close(): void;
}

/** How many notes one person may keep. */
export const notesPerPerson = 200;

/** Opens the notes. `database` is a file, or `:memory:`. */
export function openNotes(dependencies: { readonly database: string; readonly now: () => Date }): Notes {
  const database = new DatabaseSync(dependencies.database);
  database.exec(`
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS notes (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      owner TEXT NOT NULL,
      text TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS notes_of_owner ON notes (owner, position);
  `);
  const select = database.prepare(`
    SELECT id, text, created_at FROM notes
    WHERE owner = ?1 AND (?2 IS NULL OR position < (SELECT position FROM notes WHERE owner = ?1 AND id = ?2))
    ORDER BY position DESC LIMIT ?3
  `);
  const insert = database.prepare(`
    INSERT INTO notes (id, owner, text, created_at)
    SELECT ?1, ?2, ?3, ?4 WHERE (SELECT count(*) FROM notes WHERE owner = ?2) < ?5
  `);
  const one = database.prepare("SELECT id, text, created_at FROM notes WHERE owner = ?1 AND id = ?2");
  const update = database.prepare(
    "UPDATE notes SET text = ?3 WHERE owner = ?1 AND id = ?2 RETURNING id, text, created_at",
  );
  const remove = database.prepare("DELETE FROM notes WHERE owner = ?1 AND id = ?2");

  return {
    list: (owner, { limit, after }) => {
      const rows = select.all(owner, after ?? null, limit + 1) as unknown as Note[];
      const items = rows.slice(0, limit);
      return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
    add: (owner, text) => {
      const note = { id: randomUUID(), text, created_at: dependencies.now().toISOString() };
      const { changes } = insert.run(note.id, owner, text, note.created_at, notesPerPerson);
      return changes === 0 ? "full" : note;
    },
    find: (owner, id) => one.get(owner, id) as Note | undefined,
    change: (owner, id, text) => update.get(owner, id, text) as Note | undefined,
    remove: (owner, id) => (remove.run(owner, id).changes === 0 ? "unknown" : "removed"),
    close: () => database.close(),
  };
}
