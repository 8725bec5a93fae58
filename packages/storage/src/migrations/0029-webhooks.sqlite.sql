-- Where apps are notified, how far each endpoint has come, and the log of what was delivered. What other columns here have in
-- common with the tables before stands in 0001.
CREATE TABLE webhook_endpoints (
  id TEXT PRIMARY KEY,
  app_id TEXT NOT NULL REFERENCES apps (id),
  environment TEXT NOT NULL,
  url TEXT NOT NULL,
  description TEXT NOT NULL,
  -- JSON list of types; empty for all.
  events TEXT NOT NULL,
  disabled_because TEXT,
  failing_since INTEGER,
  -- When it first took an event.
  proven_at INTEGER,
  created_at INTEGER NOT NULL,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX webhook_endpoints_by_app ON webhook_endpoints (app_id, id);

CREATE TABLE webhook_secrets (
  endpoint_id TEXT NOT NULL REFERENCES webhook_endpoints (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  sealed_secret TEXT NOT NULL,
  sealed_key TEXT NOT NULL,
  public_key TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  PRIMARY KEY (endpoint_id, id)
) STRICT, WITHOUT ROWID;

-- Of an endpoint and a stream of events: everything up to `seq` is dealt with, and there is something up to `head`. While it is
-- leased, `due_at` is the end of the lease; it is empty while nothing is to be sent.
CREATE TABLE webhook_cursors (
  endpoint_id TEXT NOT NULL REFERENCES webhook_endpoints (id) ON DELETE CASCADE,
  stream TEXT NOT NULL,
  seq INTEGER NOT NULL,
  head INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  turn INTEGER NOT NULL,
  lane TEXT NOT NULL,
  due_at INTEGER,
  PRIMARY KEY (endpoint_id, stream)
) STRICT, WITHOUT ROWID;
CREATE INDEX webhook_cursors_due ON webhook_cursors (lane, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX webhook_cursors_waiting ON webhook_cursors (endpoint_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX webhook_cursors_by_stream ON webhook_cursors (stream);

-- One row for each attempt.
CREATE TABLE webhook_deliveries (
  id TEXT PRIMARY KEY,
  app_id TEXT NOT NULL,
  endpoint_id TEXT NOT NULL,
  url TEXT NOT NULL,
  stream TEXT,
  seq INTEGER,
  type TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  cause TEXT NOT NULL,
  status TEXT NOT NULL,
  at INTEGER NOT NULL,
  ms INTEGER NOT NULL,
  signature TEXT NOT NULL,
  http_status INTEGER,
  error TEXT,
  address TEXT,
  response TEXT,
  given_up INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX webhook_deliveries_by_app ON webhook_deliveries (app_id, id);
CREATE INDEX webhook_deliveries_by_endpoint ON webhook_deliveries (endpoint_id, id);
CREATE INDEX webhook_deliveries_by_stream ON webhook_deliveries (stream, id) WHERE stream IS NOT NULL;
CREATE INDEX webhook_deliveries_failed ON webhook_deliveries (app_id, id) WHERE status = 'failed';
CREATE INDEX webhook_deliveries_by_time ON webhook_deliveries (at);

-- Up to which number the cursors know of a stream; nobody was told of what was there before.
ALTER TABLE event_streams ADD COLUMN handed INTEGER NOT NULL DEFAULT 0;
UPDATE event_streams SET handed = seq;
CREATE INDEX event_streams_fresh ON event_streams (stream) WHERE handed < seq;
CREATE INDEX events_by_time ON events (at);
