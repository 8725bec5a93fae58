-- What people report of apps to the platform. The name of who reported goes with the person, what they said of the app stays.
CREATE TABLE app_reports (
  id text COLLATE "C" PRIMARY KEY,
  app_id text COLLATE "C" NOT NULL REFERENCES apps (id) ON DELETE CASCADE,
  user_id text COLLATE "C" REFERENCES users (id) ON DELETE SET NULL,
  reason text NOT NULL,
  note text NOT NULL,
  status text NOT NULL,
  created_at bigint NOT NULL,
  outcome text,
  closed_by text COLLATE "C",
  closed_at bigint,
  -- Of one that is closed.
  forget_at bigint
);
CREATE UNIQUE INDEX app_reports_open ON app_reports (app_id, user_id) WHERE status = 'open';
CREATE INDEX app_reports_by_status ON app_reports (status, id);
CREATE INDEX app_reports_by_app ON app_reports (app_id, id);
CREATE INDEX app_reports_by_app_and_status ON app_reports (app_id, status, id);
CREATE INDEX app_reports_by_user ON app_reports (user_id, created_at);
CREATE INDEX app_reports_by_end ON app_reports (forget_at);
