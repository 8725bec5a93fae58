-- Lists of many people and clients. The indexes hold what a list is ordered, searched and filtered by, so that looking for
-- what is not there reads no row. Who is in which group stands in a table of its own, in the order of the lists; triggers keep
-- it, so that no writer can forget to.
CREATE INDEX users_to_list ON users (username_key, email_key, name_key, status, role, id);
CREATE INDEX users_by_creation ON users (created_at, id, username_key, email_key, name_key, status, role);

CREATE TABLE user_groups (
  name text COLLATE "C" NOT NULL,
  username_key text COLLATE "C" NOT NULL,
  user_id text COLLATE "C" NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at bigint NOT NULL,
  PRIMARY KEY (name, username_key, user_id)
);
CREATE INDEX user_groups_by_creation ON user_groups (name, created_at, user_id);
CREATE INDEX user_groups_by_user ON user_groups (user_id);
INSERT INTO user_groups (name, username_key, user_id, created_at)
  SELECT DISTINCT g.value, u.username_key, u.id, u.created_at FROM users u, jsonb_array_elements_text(u.groups) AS g (value);
CREATE FUNCTION grantway_group() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      IF NEW.groups = OLD.groups AND NEW.username_key = OLD.username_key THEN RETURN NULL; END IF;
      DELETE FROM user_groups WHERE user_id = NEW.id;
    END IF;
    INSERT INTO user_groups (name, username_key, user_id, created_at)
      SELECT DISTINCT g.value, NEW.username_key, NEW.id, NEW.created_at
      FROM jsonb_array_elements_text(NEW.groups) AS g (value);
    RETURN NULL;
  END $$;
CREATE TRIGGER users_grouped AFTER INSERT OR UPDATE ON users FOR EACH ROW EXECUTE FUNCTION grantway_group();

-- When clients and their secrets were last used, as grant_uses has it of grants, see 0010.
CREATE TABLE client_uses (
  client_id text COLLATE "C" PRIMARY KEY REFERENCES clients (id) ON DELETE CASCADE,
  last_used_at bigint NOT NULL
);
CREATE TABLE secret_uses (
  client_id text COLLATE "C" NOT NULL,
  secret_id text COLLATE "C" NOT NULL,
  last_used_at bigint NOT NULL,
  PRIMARY KEY (client_id, secret_id),
  FOREIGN KEY (client_id, secret_id) REFERENCES client_secrets (client_id, id) ON DELETE CASCADE
);
CREATE INDEX client_secrets_by_id ON client_secrets (id);

-- The grants to a client in the order of their list.
DROP INDEX grants_by_client;
CREATE INDEX grants_by_client ON grants (client_id, id);

-- Every session has a name outside of its cookie, also those that are older than that name, see 0004.
UPDATE sessions SET sid = id WHERE sid = '';
CREATE INDEX sessions_by_sid ON sessions (sid);
