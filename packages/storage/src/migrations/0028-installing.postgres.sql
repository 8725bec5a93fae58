-- Installing: what people ask their administrators for, which apps an organisation lets in and shows, and what was wanted lately.

-- At most one of a person, for an app and an organisation, waits. With it stands everything that goes on when somebody says yes.
CREATE TABLE install_requests (
  id text COLLATE "C" PRIMARY KEY,
  app_id text COLLATE "C" NOT NULL REFERENCES apps (id),
  organisation_id text COLLATE "C" NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  user_id text COLLATE "C" NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  client_id text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  manifest_hash text NOT NULL,
  offered jsonb NOT NULL,
  scopes jsonb NOT NULL,
  receipt_id text COLLATE "C" NOT NULL,
  text_hash text NOT NULL,
  locale text NOT NULL,
  -- Of the authorization request, JSON.
  parameters jsonb NOT NULL,
  note text NOT NULL,
  status text NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  reminded_at bigint,
  decided_by text COLLATE "C",
  decided_at bigint,
  reason text
);
CREATE UNIQUE INDEX install_requests_open ON install_requests (organisation_id, app_id, user_id) WHERE status = 'open';
CREATE INDEX install_requests_by_status ON install_requests (organisation_id, status, id);
CREATE INDEX install_requests_by_organisation ON install_requests (organisation_id, id);
CREATE INDEX install_requests_by_user ON install_requests (user_id, id);
CREATE INDEX install_requests_by_end ON install_requests (expires_at) WHERE status = 'open';

-- What an organisation lets in. One that decided nothing has none. `rules` is JSON.
CREATE TABLE consent_policies (
  organisation_id text COLLATE "C" PRIMARY KEY REFERENCES organisations (id) ON DELETE CASCADE,
  rules jsonb NOT NULL,
  otherwise text NOT NULL,
  -- Whether its members are shown all apps of the directory that are not hidden, or only those that are shown to them.
  directory text NOT NULL,
  revision integer NOT NULL
);
CREATE TABLE directory_choices (
  organisation_id text COLLATE "C" NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  app_id text COLLATE "C" NOT NULL REFERENCES apps (id) ON DELETE CASCADE,
  choice text NOT NULL,
  PRIMARY KEY (organisation_id, app_id)
);

-- What was wanted, as it was then: what another policy is tried with.
CREATE TABLE install_wishes (
  id text COLLATE "C" PRIMARY KEY,
  organisation_id text COLLATE "C" NOT NULL REFERENCES organisations (id) ON DELETE CASCADE,
  app_id text COLLATE "C" NOT NULL REFERENCES apps (id) ON DELETE CASCADE,
  user_id text COLLATE "C" NOT NULL,
  publisher text NOT NULL,
  risk text NOT NULL,
  acts_as text NOT NULL,
  role text COLLATE "C" NOT NULL,
  decides boolean NOT NULL,
  -- The request that came of it, if any.
  request_id text COLLATE "C",
  at bigint NOT NULL,
  forget_at bigint NOT NULL
);
CREATE INDEX install_wishes_by_organisation ON install_wishes (organisation_id, at);
CREATE INDEX install_wishes_by_end ON install_wishes (forget_at);

CREATE INDEX installations_of_organisation ON installations (organisation_id, id) WHERE organisation_id IS NOT NULL;
CREATE INDEX installations_of_user ON installations (user_id, id) WHERE user_id IS NOT NULL;
CREATE INDEX installation_scopes_by_scope ON installation_scopes (scope);
CREATE INDEX apps_listed ON apps (name_key, id) WHERE visibility = 'public' AND status = 'active';
