-- Devices that wait for a person's answer. Of the code a person types there is a keyed hash, of the device's own nothing.
CREATE TABLE device_requests (
  id text COLLATE "C" PRIMARY KEY,
  user_code text COLLATE "C" NOT NULL UNIQUE,
  client_id text COLLATE "C" NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  scopes jsonb NOT NULL,
  address text NOT NULL,
  program text,
  asked_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  poll_interval bigint NOT NULL,
  polled_at bigint,
  answer text,
  user_id text COLLATE "C" REFERENCES users (id) ON DELETE CASCADE,
  agreement jsonb
);
CREATE INDEX device_requests_by_end ON device_requests (expires_at);
CREATE INDEX device_requests_by_client ON device_requests (client_id);
CREATE INDEX device_requests_by_user ON device_requests (user_id);
