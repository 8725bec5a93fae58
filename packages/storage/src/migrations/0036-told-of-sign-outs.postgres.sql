-- Clients that are told when a session they signed somebody in by has ended.
ALTER TABLE clients ADD COLUMN backchannel_logout_uri text;
ALTER TABLE clients ADD COLUMN backchannel_logout_session_required boolean NOT NULL DEFAULT false;

-- Which of them got an ID token in a session, for as long as it may last.
CREATE TABLE session_clients (
  sid text COLLATE "C" NOT NULL,
  client_id text COLLATE "C" NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  user_id text COLLATE "C" NOT NULL,
  forget_at bigint NOT NULL,
  PRIMARY KEY (sid, client_id)
);
CREATE INDEX session_clients_by_end ON session_clients (forget_at);
CREATE INDEX session_clients_by_client ON session_clients (client_id);
CREATE INDEX session_clients_by_user ON session_clients (user_id);

-- Whom of them is still to be told that it ended. The person may be gone by then.
CREATE TABLE logout_notices (
  sid text COLLATE "C" NOT NULL,
  client_id text COLLATE "C" NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  user_id text COLLATE "C" NOT NULL,
  ended_at bigint NOT NULL,
  attempts integer NOT NULL,
  due_at bigint NOT NULL,
  PRIMARY KEY (sid, client_id)
);
CREATE INDEX logout_notices_due ON logout_notices (due_at);
CREATE INDEX logout_notices_by_client ON logout_notices (client_id);
