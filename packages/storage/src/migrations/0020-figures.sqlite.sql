-- What happened how often, by hour, by day and by client: counted and not decided. Hours and what is counted of clients are
-- kept for a while; days are few, and stay.
CREATE TABLE figures_by_hour (
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  label TEXT NOT NULL,
  counted INTEGER NOT NULL,
  forget_at INTEGER NOT NULL,
  PRIMARY KEY (kind, at, label)
) STRICT, WITHOUT ROWID;
CREATE INDEX figures_by_hour_by_end ON figures_by_hour (forget_at);

CREATE TABLE figures_by_day (
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  label TEXT NOT NULL,
  counted INTEGER NOT NULL,
  PRIMARY KEY (kind, at, label)
) STRICT, WITHOUT ROWID;

CREATE TABLE client_figures (
  client_id TEXT NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  day INTEGER NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  reason TEXT NOT NULL,
  counted INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  forget_at INTEGER NOT NULL,
  PRIMARY KEY (client_id, day, kind, label, reason)
) STRICT, WITHOUT ROWID;
CREATE INDEX client_figures_by_end ON client_figures (forget_at);
