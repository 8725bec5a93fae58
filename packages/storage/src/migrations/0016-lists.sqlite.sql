-- Lists of many people and clients. The indexes hold what a list is ordered, searched and filtered by, so that looking for
-- what is not there reads no row. Who is in which group stands in a table of its own, in the order of the lists; triggers keep
-- it, so that no writer can forget to.
CREATE INDEX users_to_list ON users (username_key, email_key, name_key, status, role, id);
CREATE INDEX users_by_creation ON users (created_at, id, username_key, email_key, name_key, status, role);

CREATE TABLE user_groups (
  name TEXT NOT NULL,
  username_key TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (name, username_key, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX user_groups_by_creation ON user_groups (name, created_at, user_id);
CREATE INDEX user_groups_by_user ON user_groups (user_id);
INSERT INTO user_groups (name, username_key, user_id, created_at)
  SELECT DISTINCT g.value, u.username_key, u.id, u.created_at FROM users u, json_each(u.groups) g;
CREATE TRIGGER users_grouped_by_insert AFTER INSERT ON users BEGIN
  INSERT INTO user_groups (name, username_key, user_id, created_at)
    SELECT DISTINCT g.value, NEW.username_key, NEW.id, NEW.created_at FROM json_each(NEW.groups) g;
END;
CREATE TRIGGER users_grouped_by_update AFTER UPDATE ON users
  WHEN NEW.groups <> OLD.groups OR NEW.username_key <> OLD.username_key BEGIN
  DELETE FROM user_groups WHERE user_id = NEW.id;
  INSERT INTO user_groups (name, username_key, user_id, created_at)
    SELECT DISTINCT g.value, NEW.username_key, NEW.id, NEW.created_at FROM json_each(NEW.groups) g;
END;

-- When clients and their secrets were last used, as grant_uses has it of grants, see 0010.
CREATE TABLE client_uses (
  client_id TEXT PRIMARY KEY REFERENCES clients (id) ON DELETE CASCADE,
  last_used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE secret_uses (
  client_id TEXT NOT NULL,
  secret_id TEXT NOT NULL,
  last_used_at INTEGER NOT NULL,
  PRIMARY KEY (client_id, secret_id),
  FOREIGN KEY (client_id, secret_id) REFERENCES client_secrets (client_id, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX client_secrets_by_id ON client_secrets (id);

-- The grants to a client in the order of their list.
DROP INDEX grants_by_client;
CREATE INDEX grants_by_client ON grants (client_id, id);

-- Every session has a name outside of its cookie, also those that are older than that name, see 0004.
UPDATE sessions SET sid = id WHERE sid = '';
CREATE INDEX sessions_by_sid ON sessions (sid);
