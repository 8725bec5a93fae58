-- Clients that registered themselves: a digest of the token they look after that by, what they said of themselves that changes
-- nothing here, and since when nobody changed them, for those that are never used. And the tokens by which clients may register,
-- of which there is a digest too.
CREATE TABLE client_registrations (
  client_id TEXT PRIMARY KEY REFERENCES clients (id) ON DELETE CASCADE,
  token_hash TEXT NOT NULL,
  told TEXT NOT NULL,
  software_statement TEXT,
  initial_token TEXT,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX client_registrations_by_change ON client_registrations (changed_at, client_id);
CREATE TABLE initial_access_tokens (
  id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  note TEXT NOT NULL,
  hint TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  most_uses INTEGER,
  uses INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
