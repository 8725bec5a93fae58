-- The app platform: organisations and who is in them, apps and their versions, and where apps are installed. What other
-- columns here have in common with the tables before stands in 0001.
CREATE TABLE organisations (
  id text COLLATE "C" PRIMARY KEY,
  slug text COLLATE "C" NOT NULL UNIQUE,
  name text NOT NULL,
  name_key text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  sandbox_of text COLLATE "C" REFERENCES organisations (id),
  status text NOT NULL,
  delete_at bigint,
  created_at bigint NOT NULL,
  revision integer NOT NULL
);
CREATE INDEX organisations_by_name ON organisations (name_key, id);
CREATE INDEX organisations_by_sandbox ON organisations (sandbox_of) WHERE sandbox_of IS NOT NULL;
CREATE INDEX organisations_by_end ON organisations (delete_at) WHERE delete_at IS NOT NULL;

-- What an organisation made beside the roles that all have. `scopes` is JSON: a list, or one of the words for many.
CREATE TABLE organisation_roles (
  id text COLLATE "C" PRIMARY KEY,
  organisation_id text COLLATE "C" NOT NULL REFERENCES organisations (id),
  name text NOT NULL,
  permissions jsonb NOT NULL,
  scopes jsonb NOT NULL,
  revision integer NOT NULL
);
CREATE INDEX organisation_roles_by_organisation ON organisation_roles (organisation_id, name);

-- `role` is a word for the roles that all organisations have, or the id of one of organisation_roles.
CREATE TABLE memberships (
  organisation_id text COLLATE "C" NOT NULL REFERENCES organisations (id),
  user_id text COLLATE "C" NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  role text COLLATE "C" NOT NULL,
  joined_at bigint NOT NULL,
  PRIMARY KEY (organisation_id, user_id)
);
CREATE INDEX memberships_by_user ON memberships (user_id, organisation_id);
CREATE INDEX memberships_by_role ON memberships (organisation_id, role);

CREATE TABLE apps (
  id text COLLATE "C" PRIMARY KEY,
  slug text COLLATE "C" NOT NULL UNIQUE,
  publisher_id text COLLATE "C" NOT NULL REFERENCES organisations (id),
  status text NOT NULL,
  suspended_by text COLLATE "C",
  visibility text NOT NULL,
  released integer,
  -- Of the released version, or of the newest while there is none: what lists are ordered and searched by.
  name text NOT NULL,
  name_key text COLLATE "C" NOT NULL,
  category text NOT NULL,
  created_at bigint NOT NULL,
  revision integer NOT NULL
);
CREATE INDEX apps_by_publisher ON apps (publisher_id, name_key, id);
CREATE INDEX apps_by_name ON apps (name_key, id);
CREATE INDEX apps_in_directory ON apps (category, name_key, id) WHERE visibility = 'public' AND status = 'active';

CREATE TABLE app_versions (
  app_id text COLLATE "C" NOT NULL REFERENCES apps (id),
  number integer NOT NULL,
  manifest jsonb NOT NULL,
  manifest_hash text NOT NULL,
  status text NOT NULL,
  created_at bigint NOT NULL,
  submitted_at bigint,
  decided_by text COLLATE "C",
  decided_at bigint,
  reason text,
  revision integer NOT NULL,
  PRIMARY KEY (app_id, number)
);
-- At most one of an app is being worked on or waits.
CREATE UNIQUE INDEX app_versions_open ON app_versions (app_id) WHERE status IN ('draft', 'submitted', 'approved');
CREATE INDEX app_versions_submitted ON app_versions (submitted_at, app_id) WHERE status = 'submitted';

-- A client may belong to an app, for live organisations or for sandboxes.
ALTER TABLE clients ADD COLUMN app_id text COLLATE "C" REFERENCES apps (id);
ALTER TABLE clients ADD COLUMN environment text;
CREATE INDEX clients_by_app ON clients (app_id) WHERE app_id IS NOT NULL;

-- An app at a place: an organisation, or a person for themselves.
CREATE TABLE installations (
  id text COLLATE "C" PRIMARY KEY,
  app_id text COLLATE "C" NOT NULL REFERENCES apps (id),
  organisation_id text COLLATE "C" REFERENCES organisations (id),
  -- Also of a person who was deleted: the last events of it are still to be told.
  user_id text COLLATE "C",
  status text NOT NULL,
  -- JSON list of those who suspended it; the strongest is told.
  suspended_by jsonb NOT NULL,
  generation integer NOT NULL,
  version integer NOT NULL,
  installed_by text COLLATE "C" NOT NULL,
  approved_by text COLLATE "C",
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  revision integer NOT NULL,
  CHECK ((organisation_id IS NULL) <> (user_id IS NULL))
);
CREATE UNIQUE INDEX installations_by_organisation ON installations (organisation_id, app_id)
  WHERE organisation_id IS NOT NULL;
CREATE UNIQUE INDEX installations_by_user ON installations (user_id, app_id) WHERE user_id IS NOT NULL;
CREATE INDEX installations_by_app ON installations (app_id, id);

CREATE TABLE installation_scopes (
  installation_id text COLLATE "C" NOT NULL REFERENCES installations (id),
  scope text COLLATE "C" NOT NULL,
  state text NOT NULL,
  decided_by text COLLATE "C",
  at bigint NOT NULL,
  PRIMARY KEY (installation_id, scope)
);

-- A person inside an installation: what they said yes to in one organisation says nothing of another.
ALTER TABLE grants ADD COLUMN member_id text COLLATE "C" REFERENCES users (id) CHECK (member_id IS NULL OR installation_id IS NOT NULL);
DROP INDEX grants_by_installation;
CREATE UNIQUE INDEX grants_by_installation ON grants (installation_id, client_id, coalesce(member_id, ''))
  WHERE installation_id IS NOT NULL;
CREATE INDEX grants_by_member ON grants (member_id) WHERE member_id IS NOT NULL;
ALTER TABLE consent_receipts ADD COLUMN installation_id text COLLATE "C";
ALTER TABLE consent_receipts ADD COLUMN declined jsonb;
ALTER TABLE consent_receipts ADD COLUMN manifest_hash text;
CREATE INDEX consent_receipts_by_user ON consent_receipts (user_id, id);
CREATE INDEX consent_receipts_by_installation ON consent_receipts (installation_id, id) WHERE installation_id IS NOT NULL;
