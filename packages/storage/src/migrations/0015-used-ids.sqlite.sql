-- Identifiers that count once, until whatever carried them is too old anyway.
CREATE TABLE used_ids (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  forget_at INTEGER NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX used_ids_by_end ON used_ids (forget_at);
