-- People, clients, APIs, what people decided, and the short-lived facts of the token endpoint.
--
-- What both schemas share in thought:
-- * Keys are the time-ordered ids of the domain, so rows insert in order.
-- * A token family is the one table that grows with sign-ins. It is indexed by its grant and its end alone: user and
--   client reach it through their grants. What a rotation changes is in no index, so a rotation grows nothing.
-- * A family names its grant without a foreign key: a deletion that races a redemption leaves a row that names nothing,
--   which every reader refuses and the sweep removes.
-- * `*_key` columns hold text folded by the program for comparison without regard to case.
-- * `revisions` counts the changes of what is read on every request and changed by hand. Triggers count, so that no
--   writer, be it another process or a person at an SQL prompt, can forget to.

CREATE TABLE revisions (
  name TEXT PRIMARY KEY,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO revisions (name, revision) VALUES ('clients', 1), ('catalogue', 1), ('standings', 1);

CREATE TABLE users (
  id TEXT PRIMARY KEY,
  username TEXT NOT NULL,
  username_key TEXT NOT NULL UNIQUE,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL UNIQUE,
  email_verified INTEGER NOT NULL CHECK (email_verified IN (0, 1)),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  role TEXT NOT NULL,
  groups TEXT NOT NULL,
  status TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX users_active_admins ON users (id) WHERE role = 'admin' AND status = 'active';

CREATE TABLE passwords (
  user_id TEXT PRIMARY KEY REFERENCES users (id),
  hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  authenticated_at INTEGER NOT NULL,
  methods TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_user ON sessions (user_id);
CREATE INDEX sessions_by_end ON sessions (expires_at);

CREATE TABLE failed_sign_ins (
  key TEXT NOT NULL,
  at INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  PRIMARY KEY (key, at)
) STRICT, WITHOUT ROWID;
CREATE INDEX failed_sign_ins_by_age ON failed_sign_ins (at);

CREATE TABLE clients (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  type TEXT NOT NULL,
  status TEXT NOT NULL,
  authentication_method TEXT NOT NULL,
  redirect_uris TEXT NOT NULL,
  grant_types TEXT NOT NULL,
  scopes TEXT NOT NULL,
  first_party INTEGER NOT NULL CHECK (first_party IN (0, 1)),
  pkce TEXT NOT NULL,
  id_token_algorithm TEXT NOT NULL,
  introspects TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX clients_by_name ON clients (name_key, id);

CREATE TABLE client_secrets (
  client_id TEXT NOT NULL REFERENCES clients (id),
  id TEXT NOT NULL,
  hash TEXT NOT NULL,
  hint TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  PRIMARY KEY (client_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE apis (
  audience TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  access_token_lifetime INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE scopes (
  key TEXT PRIMARY KEY,
  audience TEXT NOT NULL REFERENCES apis (audience),
  title TEXT NOT NULL,
  detail TEXT,
  risk TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX scopes_by_audience ON scopes (audience);

CREATE TABLE grants (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  client_id TEXT NOT NULL REFERENCES clients (id),
  scopes TEXT NOT NULL,
  status TEXT NOT NULL,
  consented_at INTEGER NOT NULL,
  UNIQUE (user_id, client_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX grants_by_client ON grants (client_id);

CREATE TABLE consent_receipts (
  id TEXT PRIMARY KEY,
  grant_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  offered TEXT NOT NULL,
  granted TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  locale TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE token_families (
  id TEXT PRIMARY KEY,
  grant_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  scopes TEXT NOT NULL,
  authenticated_at INTEGER NOT NULL,
  methods TEXT NOT NULL,
  generation INTEGER NOT NULL,
  rotated_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_reason TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX token_families_by_grant ON token_families (grant_id);
CREATE INDEX token_families_by_end ON token_families (expires_at);

CREATE TABLE spent_codes (
  id TEXT PRIMARY KEY,
  family_id TEXT NOT NULL,
  forget_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX spent_codes_by_end ON spent_codes (forget_at);

CREATE TABLE revoked_tokens (
  id TEXT PRIMARY KEY,
  forget_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX revoked_tokens_by_end ON revoked_tokens (forget_at);

CREATE TABLE signing_keys (
  kid TEXT PRIMARY KEY,
  algorithm TEXT NOT NULL,
  public_jwk TEXT NOT NULL,
  sealed_private_jwk TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  active_from INTEGER NOT NULL,
  retired_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_events (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  target TEXT NOT NULL,
  detail TEXT
) STRICT;
CREATE TRIGGER audit_events_stay BEFORE UPDATE ON audit_events
  BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END;
CREATE TRIGGER audit_events_remain BEFORE DELETE ON audit_events
  BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END;

CREATE TRIGGER clients_revised_by_insert AFTER INSERT ON clients
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'clients'; END;
CREATE TRIGGER clients_revised_by_update AFTER UPDATE ON clients
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'clients'; END;
CREATE TRIGGER clients_revised_by_delete AFTER DELETE ON clients
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'clients'; END;

CREATE TRIGGER client_secrets_revised_by_insert AFTER INSERT ON client_secrets
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'clients'; END;
CREATE TRIGGER client_secrets_revised_by_update AFTER UPDATE ON client_secrets
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'clients'; END;
CREATE TRIGGER client_secrets_revised_by_delete AFTER DELETE ON client_secrets
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'clients'; END;

CREATE TRIGGER apis_revised_by_insert AFTER INSERT ON apis
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'catalogue'; END;
CREATE TRIGGER apis_revised_by_update AFTER UPDATE ON apis
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'catalogue'; END;
CREATE TRIGGER apis_revised_by_delete AFTER DELETE ON apis
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'catalogue'; END;

CREATE TRIGGER scopes_revised_by_insert AFTER INSERT ON scopes
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'catalogue'; END;
CREATE TRIGGER scopes_revised_by_update AFTER UPDATE ON scopes
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'catalogue'; END;
CREATE TRIGGER scopes_revised_by_delete AFTER DELETE ON scopes
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'catalogue'; END;

-- What a token may lose. Opening and rotating a family raises nothing: no token loses anything by it.
CREATE TRIGGER users_revised_by_update AFTER UPDATE ON users
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'standings'; END;
CREATE TRIGGER users_revised_by_delete AFTER DELETE ON users
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'standings'; END;

CREATE TRIGGER grants_revised_by_update AFTER UPDATE ON grants
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'standings'; END;
CREATE TRIGGER grants_revised_by_delete AFTER DELETE ON grants
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'standings'; END;

CREATE TRIGGER token_families_revised_by_end AFTER UPDATE OF ended_reason ON token_families
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'standings'; END;
CREATE TRIGGER token_families_revised_by_delete AFTER DELETE ON token_families
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'standings'; END;

CREATE TRIGGER revoked_tokens_revised_by_insert AFTER INSERT ON revoked_tokens
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'standings'; END;
