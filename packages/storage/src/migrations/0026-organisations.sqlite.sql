-- Organisations as people run them: a suspension that outlives a planned deletion, members of a sandbox who are there because of the
-- organisation behind it, and invitations. An invitation stays a while after its end, so that whoever opens it late is told why it
-- is over; its token is kept as a keyed hash.
ALTER TABLE organisations ADD COLUMN suspended_at INTEGER;
ALTER TABLE memberships ADD COLUMN inherited INTEGER NOT NULL DEFAULT 0;

CREATE TABLE invitations (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  role TEXT NOT NULL,
  email TEXT,
  token_hash TEXT NOT NULL,
  invited_by TEXT NOT NULL,
  state TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX invitations_open ON invitations (organisation_id, id) WHERE state = 'open';
CREATE INDEX invitations_by_end ON invitations (expires_at);
