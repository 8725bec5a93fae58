-- A grant speaks for a person or for an installation of an app, for exactly one of them. SQLite cannot make a column nullable,
-- so the table is made anew. Last uses name it by a foreign key, and would go with it.
CREATE TEMP TABLE kept_uses AS SELECT grant_id, last_used_at FROM grant_uses;
CREATE TABLE new_grants (
  id TEXT PRIMARY KEY,
  user_id TEXT REFERENCES users (id),
  installation_id TEXT,
  client_id TEXT NOT NULL REFERENCES clients (id),
  scopes TEXT NOT NULL,
  status TEXT NOT NULL,
  consented_at INTEGER NOT NULL,
  epoch INTEGER NOT NULL DEFAULT 0,
  UNIQUE (user_id, client_id),
  CHECK ((user_id IS NULL) <> (installation_id IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO new_grants (id, user_id, client_id, scopes, status, consented_at, epoch)
  SELECT id, user_id, client_id, scopes, status, consented_at, epoch FROM grants;
DROP TABLE grants;
ALTER TABLE new_grants RENAME TO grants;
INSERT INTO grant_uses (grant_id, last_used_at) SELECT grant_id, last_used_at FROM kept_uses;
DROP TABLE kept_uses;
CREATE INDEX grants_by_client ON grants (client_id);
CREATE UNIQUE INDEX grants_by_installation ON grants (installation_id, client_id) WHERE installation_id IS NOT NULL;
CREATE TRIGGER grants_revised_by_update AFTER UPDATE ON grants
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'standings'; END;
CREATE TRIGGER grants_revised_by_delete AFTER DELETE ON grants
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'standings'; END;
