-- Audit records name on whose behalf and by which request a change was made, and what it changed; a record that people edit
-- carries a revision, so that two of them notice each other. Revisions of one target only grow, also when it was deleted and
-- made again in between.
ALTER TABLE audit_events ADD COLUMN on_behalf_of text;
ALTER TABLE audit_events ADD COLUMN request_id text;
ALTER TABLE audit_events ADD COLUMN changes jsonb;
ALTER TABLE audit_events ADD COLUMN revision integer;
CREATE INDEX audit_events_by_target ON audit_events (target, revision);
ALTER TABLE clients ADD COLUMN revision integer NOT NULL DEFAULT 1;

-- The outbox: what somebody outside is to be told. Numbers of a stream have no gap.
CREATE TABLE event_streams (
  stream text COLLATE "C" PRIMARY KEY,
  seq bigint NOT NULL
);
CREATE TABLE events (
  stream text COLLATE "C" NOT NULL REFERENCES event_streams (stream),
  seq bigint NOT NULL,
  type text NOT NULL,
  payload jsonb NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (stream, seq)
);
