-- One-time links by which a person sets their own password: one each, and of its token only the digest.
CREATE TABLE password_links (
  user_id TEXT PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
  token_hash TEXT NOT NULL UNIQUE,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX password_links_by_end ON password_links (expires_at);
