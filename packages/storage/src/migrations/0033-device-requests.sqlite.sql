-- Devices that wait for a person's answer. Of the code a person types there is a keyed hash, of the device's own nothing.
CREATE TABLE device_requests (
  id TEXT PRIMARY KEY,
  user_code TEXT NOT NULL UNIQUE,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  scopes TEXT NOT NULL,
  address TEXT NOT NULL,
  program TEXT,
  asked_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  poll_interval INTEGER NOT NULL,
  polled_at INTEGER,
  answer TEXT,
  user_id TEXT REFERENCES users (id) ON DELETE CASCADE,
  agreement TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX device_requests_by_end ON device_requests (expires_at);
CREATE INDEX device_requests_by_client ON device_requests (client_id);
CREATE INDEX device_requests_by_user ON device_requests (user_id);
