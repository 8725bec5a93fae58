-- Installing: what people ask their administrators for, which apps an organisation lets in and shows, and what was wanted lately.

-- At most one of a person, for an app and an organisation, waits. With it stands everything that goes on when somebody says yes.
CREATE TABLE install_requests (
  id TEXT PRIMARY KEY,
  app_id TEXT NOT NULL REFERENCES apps (id),
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  client_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  manifest_hash TEXT NOT NULL,
  offered TEXT NOT NULL,
  scopes TEXT NOT NULL,
  receipt_id TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  locale TEXT NOT NULL,
  -- Of the authorization request, JSON.
  parameters TEXT NOT NULL,
  note TEXT NOT NULL,
  status TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  reminded_at INTEGER,
  decided_by TEXT,
  decided_at INTEGER,
  reason TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX install_requests_open ON install_requests (organisation_id, app_id, user_id) WHERE status = 'open';
CREATE INDEX install_requests_by_status ON install_requests (organisation_id, status, id);
CREATE INDEX install_requests_by_organisation ON install_requests (organisation_id, id);
CREATE INDEX install_requests_by_user ON install_requests (user_id, id);
CREATE INDEX install_requests_by_end ON install_requests (expires_at) WHERE status = 'open';

-- What an organisation lets in. One that decided nothing has none. `rules` is JSON.
CREATE TABLE consent_policies (
  organisation_id TEXT PRIMARY KEY REFERENCES organisations (id) ON DELETE CASCADE,
  rules TEXT NOT NULL,
  otherwise TEXT NOT NULL,
  -- Whether its members are shown all apps of the directory that are not hidden, or only those that are shown to them.
  directory TEXT NOT NULL,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE directory_choices (
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  app_id TEXT NOT NULL REFERENCES apps (id) ON DELETE CASCADE,
  choice TEXT NOT NULL,
  PRIMARY KEY (organisation_id, app_id)
) STRICT, WITHOUT ROWID;

-- What was wanted, as it was then: what another policy is tried with.
CREATE TABLE install_wishes (
  id TEXT PRIMARY KEY,
  organisation_id TEXT NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  app_id TEXT NOT NULL REFERENCES apps (id) ON DELETE CASCADE,
  user_id TEXT NOT NULL,
  publisher TEXT NOT NULL,
  risk TEXT NOT NULL,
  acts_as TEXT NOT NULL,
  role TEXT NOT NULL,
  decides INTEGER NOT NULL CHECK (decides IN (0, 1)),
  -- The request that came of it, if any.
  request_id TEXT,
  at INTEGER NOT NULL,
  forget_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX install_wishes_by_organisation ON install_wishes (organisation_id, at);
CREATE INDEX install_wishes_by_end ON install_wishes (forget_at);

CREATE INDEX installations_of_organisation ON installations (organisation_id, id) WHERE organisation_id IS NOT NULL;
CREATE INDEX installations_of_user ON installations (user_id, id) WHERE user_id IS NOT NULL;
CREATE INDEX installation_scopes_by_scope ON installation_scopes (scope);
CREATE INDEX apps_listed ON apps (name_key, id) WHERE visibility = 'public' AND status = 'active';
