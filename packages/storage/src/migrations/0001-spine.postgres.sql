-- People, clients, APIs, what people decided, and the short-lived facts of the token endpoint.
--
-- What both schemas share in thought:
-- * Keys are the time-ordered ids of the domain, so rows insert in order.
-- * A token family is the one table that grows with sign-ins. It is indexed by its grant and its end alone: user and
--   client reach it through their grants. What a rotation changes is in no index, so a rotation grows nothing.
-- * A family names its grant without a foreign key: a deletion that races a redemption leaves a row that names nothing,
--   which every reader refuses and the sweep removes.
-- * Room is left in the pages of families, so that a rotation stays on its page and touches no index (HOT).
-- * `*_key` columns hold text folded by the program for comparison without regard to case.
-- * `revisions` counts the changes of the catalogue, which is read on every request and changed by hand. Triggers count,
--   so that no writer, be it another process or a person at an SQL prompt, can forget to.
-- * Keys are compared and sorted bytewise (COLLATE "C"): the same order as SQLite's, whatever the server's locale.

CREATE TABLE revisions (
  name text PRIMARY KEY,
  revision bigint NOT NULL
);
INSERT INTO revisions (name, revision) VALUES ('catalogue', 1);

CREATE TABLE users (
  id text COLLATE "C" PRIMARY KEY,
  username text NOT NULL,
  username_key text COLLATE "C" NOT NULL UNIQUE,
  email text NOT NULL,
  email_key text COLLATE "C" NOT NULL UNIQUE,
  email_verified boolean NOT NULL,
  name text NOT NULL,
  name_key text COLLATE "C" NOT NULL,
  role text NOT NULL,
  groups jsonb NOT NULL,
  status text NOT NULL,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL
);
CREATE INDEX users_active_admins ON users (id) WHERE role = 'admin' AND status = 'active';

CREATE TABLE passwords (
  user_id text COLLATE "C" PRIMARY KEY REFERENCES users (id),
  hash text NOT NULL
);

CREATE TABLE sessions (
  id text COLLATE "C" PRIMARY KEY,
  user_id text COLLATE "C" NOT NULL REFERENCES users (id),
  authenticated_at bigint NOT NULL,
  methods jsonb NOT NULL,
  expires_at bigint NOT NULL
);
CREATE INDEX sessions_by_user ON sessions (user_id);
CREATE INDEX sessions_by_end ON sessions (expires_at);

CREATE TABLE failed_sign_ins (
  key text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  failures integer NOT NULL,
  PRIMARY KEY (key, at)
);
CREATE INDEX failed_sign_ins_by_age ON failed_sign_ins (at);

CREATE TABLE clients (
  id text COLLATE "C" PRIMARY KEY,
  name text NOT NULL,
  name_key text COLLATE "C" NOT NULL,
  type text NOT NULL,
  status text NOT NULL,
  authentication_method text NOT NULL,
  redirect_uris jsonb NOT NULL,
  grant_types jsonb NOT NULL,
  scopes jsonb NOT NULL,
  first_party boolean NOT NULL,
  pkce text NOT NULL,
  id_token_algorithm text NOT NULL,
  introspects jsonb NOT NULL,
  created_at bigint NOT NULL
);
CREATE INDEX clients_by_name ON clients (name_key, id);

CREATE TABLE client_secrets (
  client_id text COLLATE "C" NOT NULL REFERENCES clients (id),
  id text COLLATE "C" NOT NULL,
  hash text NOT NULL,
  hint text NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint,
  PRIMARY KEY (client_id, id)
);

CREATE TABLE apis (
  audience text COLLATE "C" PRIMARY KEY,
  name text NOT NULL,
  access_token_lifetime bigint
);

CREATE TABLE scopes (
  key text COLLATE "C" PRIMARY KEY,
  audience text COLLATE "C" NOT NULL REFERENCES apis (audience),
  title text NOT NULL,
  detail text,
  risk text NOT NULL
);
CREATE INDEX scopes_by_audience ON scopes (audience);

CREATE TABLE grants (
  id text COLLATE "C" PRIMARY KEY,
  user_id text COLLATE "C" NOT NULL REFERENCES users (id),
  client_id text COLLATE "C" NOT NULL REFERENCES clients (id),
  scopes jsonb NOT NULL,
  status text NOT NULL,
  consented_at bigint NOT NULL,
  UNIQUE (user_id, client_id)
);
CREATE INDEX grants_by_client ON grants (client_id);

CREATE TABLE consent_receipts (
  id text COLLATE "C" PRIMARY KEY,
  grant_id text COLLATE "C" NOT NULL,
  user_id text COLLATE "C" NOT NULL,
  client_id text COLLATE "C" NOT NULL,
  offered jsonb NOT NULL,
  granted jsonb NOT NULL,
  text_hash text NOT NULL,
  locale text NOT NULL,
  at bigint NOT NULL
);

CREATE TABLE token_families (
  id text COLLATE "C" PRIMARY KEY,
  grant_id text COLLATE "C" NOT NULL,
  client_id text COLLATE "C" NOT NULL,
  user_id text COLLATE "C" NOT NULL,
  scopes jsonb NOT NULL,
  authenticated_at bigint NOT NULL,
  methods jsonb NOT NULL,
  generation integer NOT NULL,
  rotated_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  ended_reason text
) WITH (fillfactor = 80);
CREATE INDEX token_families_by_grant ON token_families (grant_id);
CREATE INDEX token_families_by_end ON token_families (expires_at);

CREATE TABLE spent_codes (
  id text COLLATE "C" PRIMARY KEY,
  family_id text COLLATE "C" NOT NULL,
  forget_at bigint NOT NULL
);
CREATE INDEX spent_codes_by_end ON spent_codes (forget_at);

CREATE TABLE revoked_tokens (
  id text COLLATE "C" PRIMARY KEY,
  forget_at bigint NOT NULL
);
CREATE INDEX revoked_tokens_by_end ON revoked_tokens (forget_at);

CREATE TABLE signing_keys (
  kid text COLLATE "C" PRIMARY KEY,
  algorithm text NOT NULL,
  public_jwk text NOT NULL,
  sealed_private_jwk text NOT NULL,
  created_at bigint NOT NULL,
  active_from bigint NOT NULL,
  retired_at bigint
);

CREATE TABLE audit_events (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at bigint NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  target text NOT NULL,
  detail text
);

CREATE FUNCTION grantway_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER audit_events_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION grantway_refuse();

CREATE FUNCTION grantway_revise() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = TG_ARGV[0]; RETURN NULL; END $$;
CREATE TRIGGER apis_revised AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON apis
  FOR EACH STATEMENT EXECUTE FUNCTION grantway_revise('catalogue');
CREATE TRIGGER scopes_revised AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON scopes
  FOR EACH STATEMENT EXECUTE FUNCTION grantway_revise('catalogue');
