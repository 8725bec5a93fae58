-- Clients that are told when a session they signed somebody in by has ended.
ALTER TABLE clients ADD COLUMN backchannel_logout_uri TEXT;
ALTER TABLE clients ADD COLUMN backchannel_logout_session_required INTEGER NOT NULL DEFAULT false;

-- Which of them got an ID token in a session, for as long as it may last.
CREATE TABLE session_clients (
  sid TEXT NOT NULL,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  user_id TEXT NOT NULL,
  forget_at INTEGER NOT NULL,
  PRIMARY KEY (sid, client_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_clients_by_end ON session_clients (forget_at);
CREATE INDEX session_clients_by_client ON session_clients (client_id);
CREATE INDEX session_clients_by_user ON session_clients (user_id);

-- Whom of them is still to be told that it ended. The person may be gone by then.
CREATE TABLE logout_notices (
  sid TEXT NOT NULL,
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  user_id TEXT NOT NULL,
  ended_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  PRIMARY KEY (sid, client_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX logout_notices_due ON logout_notices (due_at);
CREATE INDEX logout_notices_by_client ON logout_notices (client_id);
