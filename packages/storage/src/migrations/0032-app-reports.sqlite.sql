-- What people report of apps to the platform. The name of who reported goes with the person, what they said of the app stays.
CREATE TABLE app_reports (
  id TEXT PRIMARY KEY,
  app_id TEXT NOT NULL REFERENCES apps (id) ON DELETE CASCADE,
  user_id TEXT REFERENCES users (id) ON DELETE SET NULL,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  status TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  outcome TEXT,
  closed_by TEXT,
  closed_at INTEGER,
  -- Of one that is closed.
  forget_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX app_reports_open ON app_reports (app_id, user_id) WHERE status = 'open';
CREATE INDEX app_reports_by_status ON app_reports (status, id);
CREATE INDEX app_reports_by_app ON app_reports (app_id, id);
CREATE INDEX app_reports_by_app_and_status ON app_reports (app_id, status, id);
CREATE INDEX app_reports_by_user ON app_reports (user_id, created_at);
CREATE INDEX app_reports_by_end ON app_reports (forget_at);
