-- Where apps are notified, how far each endpoint has come, and the log of what was delivered. What other columns here have in
-- common with the tables before stands in 0001.
CREATE TABLE webhook_endpoints (
  id text COLLATE "C" PRIMARY KEY,
  app_id text COLLATE "C" NOT NULL REFERENCES apps (id),
  environment text COLLATE "C" NOT NULL,
  url text NOT NULL,
  description text NOT NULL,
  -- JSON list of types; empty for all.
  events jsonb NOT NULL,
  disabled_because text COLLATE "C",
  failing_since bigint,
  -- When it first took an event.
  proven_at bigint,
  created_at bigint NOT NULL,
  revision integer NOT NULL
);
CREATE INDEX webhook_endpoints_by_app ON webhook_endpoints (app_id, id);

CREATE TABLE webhook_secrets (
  endpoint_id text COLLATE "C" NOT NULL REFERENCES webhook_endpoints (id) ON DELETE CASCADE,
  id text COLLATE "C" NOT NULL,
  sealed_secret text NOT NULL,
  sealed_key text NOT NULL,
  public_key text NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint,
  PRIMARY KEY (endpoint_id, id)
);

-- Of an endpoint and a stream of events: everything up to `seq` is dealt with, and there is something up to `head`. While it is
-- leased, `due_at` is the end of the lease; it is empty while nothing is to be sent.
CREATE TABLE webhook_cursors (
  endpoint_id text COLLATE "C" NOT NULL REFERENCES webhook_endpoints (id) ON DELETE CASCADE,
  stream text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  head bigint NOT NULL,
  attempts integer NOT NULL,
  turn integer NOT NULL,
  lane text COLLATE "C" NOT NULL,
  due_at bigint,
  PRIMARY KEY (endpoint_id, stream)
);
CREATE INDEX webhook_cursors_due ON webhook_cursors (lane, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX webhook_cursors_waiting ON webhook_cursors (endpoint_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX webhook_cursors_by_stream ON webhook_cursors (stream);

-- One row for each attempt.
CREATE TABLE webhook_deliveries (
  id text COLLATE "C" PRIMARY KEY,
  app_id text COLLATE "C" NOT NULL,
  endpoint_id text COLLATE "C" NOT NULL,
  url text NOT NULL,
  stream text COLLATE "C",
  seq bigint,
  type text COLLATE "C" NOT NULL,
  attempt integer NOT NULL,
  cause text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  ms integer NOT NULL,
  signature text NOT NULL,
  http_status integer,
  error text COLLATE "C",
  address text,
  response text,
  given_up boolean NOT NULL
);
CREATE INDEX webhook_deliveries_by_app ON webhook_deliveries (app_id, id);
CREATE INDEX webhook_deliveries_by_endpoint ON webhook_deliveries (endpoint_id, id);
CREATE INDEX webhook_deliveries_by_stream ON webhook_deliveries (stream, id) WHERE stream IS NOT NULL;
CREATE INDEX webhook_deliveries_failed ON webhook_deliveries (app_id, id) WHERE status = 'failed';
CREATE INDEX webhook_deliveries_by_time ON webhook_deliveries (at);

-- Up to which number the cursors know of a stream; nobody was told of what was there before.
ALTER TABLE event_streams ADD COLUMN handed bigint NOT NULL DEFAULT 0;
UPDATE event_streams SET handed = seq;
CREATE INDEX event_streams_fresh ON event_streams (stream) WHERE handed < seq;
CREATE INDEX events_by_time ON events (at);
