-- Audit records name on whose behalf and by which request a change was made, and what it changed; a record that people edit
-- carries a revision, so that two of them notice each other. Revisions of one target only grow, also when it was deleted and
-- made again in between.
ALTER TABLE audit_events ADD COLUMN on_behalf_of TEXT;
ALTER TABLE audit_events ADD COLUMN request_id TEXT;
ALTER TABLE audit_events ADD COLUMN changes TEXT;
ALTER TABLE audit_events ADD COLUMN revision INTEGER;
CREATE INDEX audit_events_by_target ON audit_events (target, revision);
ALTER TABLE clients ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;

-- The outbox: what somebody outside is to be told. Numbers of a stream have no gap.
CREATE TABLE event_streams (
  stream TEXT PRIMARY KEY,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE events (
  stream TEXT NOT NULL REFERENCES event_streams (stream),
  seq INTEGER NOT NULL,
  type TEXT NOT NULL,
  payload TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (stream, seq)
) STRICT, WITHOUT ROWID;
