-- The app platform: organisations and who is in them, apps and their versions, and where apps are installed. What other
-- columns here have in common with the tables before stands in 0001.
CREATE TABLE organisations (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  sandbox_of TEXT REFERENCES organisations (id),
  status TEXT NOT NULL,
  delete_at INTEGER,
  created_at INTEGER NOT NULL,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX organisations_by_name ON organisations (name_key, id);
CREATE INDEX organisations_by_sandbox ON organisations (sandbox_of) WHERE sandbox_of IS NOT NULL;
CREATE INDEX organisations_by_end ON organisations (delete_at) WHERE delete_at IS NOT NULL;

-- What an organisation made beside the roles that all have. `scopes` is JSON: a list, or one of the words for many.
CREATE TABLE organisation_roles (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  name TEXT NOT NULL,
  permissions TEXT NOT NULL,
  scopes TEXT NOT NULL,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_roles_by_organisation ON organisation_roles (organisation_id, name);

-- `role` is a word for the roles that all organisations have, or the id of one of organisation_roles.
CREATE TABLE memberships (
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  joined_at INTEGER NOT NULL,
  PRIMARY KEY (organisation_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX memberships_by_user ON memberships (user_id, organisation_id);
CREATE INDEX memberships_by_role ON memberships (organisation_id, role);

CREATE TABLE apps (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  publisher_id TEXT NOT NULL REFERENCES organisations (id),
  status TEXT NOT NULL,
  suspended_by TEXT,
  visibility TEXT NOT NULL,
  released INTEGER,
  -- Of the released version, or of the newest while there is none: what lists are ordered and searched by.
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  category TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX apps_by_publisher ON apps (publisher_id, name_key, id);
CREATE INDEX apps_by_name ON apps (name_key, id);
CREATE INDEX apps_in_directory ON apps (category, name_key, id) WHERE visibility = 'public' AND status = 'active';

CREATE TABLE app_versions (
  app_id TEXT NOT NULL REFERENCES apps (id),
  number INTEGER NOT NULL,
  manifest TEXT NOT NULL,
  manifest_hash TEXT NOT NULL,
  status TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  submitted_at INTEGER,
  decided_by TEXT,
  decided_at INTEGER,
  reason TEXT,
  revision INTEGER NOT NULL,
  PRIMARY KEY (app_id, number)
) STRICT, WITHOUT ROWID;
-- At most one of an app is being worked on or waits.
CREATE UNIQUE INDEX app_versions_open ON app_versions (app_id) WHERE status IN ('draft', 'submitted', 'approved');
CREATE INDEX app_versions_submitted ON app_versions (submitted_at, app_id) WHERE status = 'submitted';

-- A client may belong to an app, for live organisations or for sandboxes.
ALTER TABLE clients ADD COLUMN app_id TEXT REFERENCES apps (id);
ALTER TABLE clients ADD COLUMN environment TEXT;
CREATE INDEX clients_by_app ON clients (app_id) WHERE app_id IS NOT NULL;

-- An app at a place: an organisation, or a person for themselves.
CREATE TABLE installations (
  id TEXT PRIMARY KEY,
  app_id TEXT NOT NULL REFERENCES apps (id),
  organisation_id TEXT REFERENCES organisations (id),
  -- Also of a person who was deleted: the last events of it are still to be told.
  user_id TEXT,
  status TEXT NOT NULL,
  -- JSON list of those who suspended it; the strongest is told.
  suspended_by TEXT NOT NULL,
  generation INTEGER NOT NULL,
  version INTEGER NOT NULL,
  installed_by TEXT NOT NULL,
  approved_by TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  CHECK ((organisation_id IS NULL) <> (user_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX installations_by_organisation ON installations (organisation_id, app_id)
  WHERE organisation_id IS NOT NULL;
CREATE UNIQUE INDEX installations_by_user ON installations (user_id, app_id) WHERE user_id IS NOT NULL;
CREATE INDEX installations_by_app ON installations (app_id, id);

CREATE TABLE installation_scopes (
  installation_id TEXT NOT NULL REFERENCES installations (id),
  scope TEXT NOT NULL,
  state TEXT NOT NULL,
  decided_by TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (installation_id, scope)
) STRICT, WITHOUT ROWID;

-- A person inside an installation: what they said yes to in one organisation says nothing of another.
ALTER TABLE grants ADD COLUMN member_id TEXT REFERENCES users (id) CHECK (member_id IS NULL OR installation_id IS NOT NULL);
DROP INDEX grants_by_installation;
CREATE UNIQUE INDEX grants_by_installation ON grants (installation_id, client_id, coalesce(member_id, ''))
  WHERE installation_id IS NOT NULL;
CREATE INDEX grants_by_member ON grants (member_id) WHERE member_id IS NOT NULL;
ALTER TABLE consent_receipts ADD COLUMN installation_id TEXT;
ALTER TABLE consent_receipts ADD COLUMN declined TEXT;
ALTER TABLE consent_receipts ADD COLUMN manifest_hash TEXT;
CREATE INDEX consent_receipts_by_user ON consent_receipts (user_id, id);
CREATE INDEX consent_receipts_by_installation ON consent_receipts (installation_id, id) WHERE installation_id IS NOT NULL;

-- What a token may do is cached until one of these changes.
CREATE TRIGGER organisations_revised_by_update AFTER UPDATE OF status ON organisations
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'standings'; END;
CREATE TRIGGER organisation_roles_revised_by_update AFTER UPDATE OF scopes ON organisation_roles
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'standings'; END;
CREATE TRIGGER memberships_revised_by_update AFTER UPDATE ON memberships
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'standings'; END;
CREATE TRIGGER memberships_revised_by_delete AFTER DELETE ON memberships
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'standings'; END;
CREATE TRIGGER apps_revised_by_update AFTER UPDATE OF status, released ON apps
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'standings'; END;
CREATE TRIGGER installations_revised_by_update AFTER UPDATE ON installations
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'standings'; END;
CREATE TRIGGER installation_scopes_revised_by_insert AFTER INSERT ON installation_scopes
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'standings'; END;
CREATE TRIGGER installation_scopes_revised_by_update AFTER UPDATE ON installation_scopes
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'standings'; END;
CREATE TRIGGER installation_scopes_revised_by_delete AFTER DELETE ON installation_scopes
  BEGIN UPDATE revisions SET revision = revision + 1 WHERE name = 'standings'; END;
