-- What happened how often, by hour, by day and by client: counted and not decided. Hours and what is counted of clients are
-- kept for a while; days are few, and stay.
CREATE TABLE figures_by_hour (
  kind text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  label text COLLATE "C" NOT NULL,
  counted bigint NOT NULL,
  forget_at bigint NOT NULL,
  PRIMARY KEY (kind, at, label)
);
CREATE INDEX figures_by_hour_by_end ON figures_by_hour (forget_at);

CREATE TABLE figures_by_day (
  kind text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  label text COLLATE "C" NOT NULL,
  counted bigint NOT NULL,
  PRIMARY KEY (kind, at, label)
);

CREATE TABLE client_figures (
  client_id text COLLATE "C" NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  day bigint NOT NULL,
  kind text COLLATE "C" NOT NULL,
  label text COLLATE "C" NOT NULL,
  reason text COLLATE "C" NOT NULL,
  counted bigint NOT NULL,
  last_at bigint NOT NULL,
  forget_at bigint NOT NULL,
  PRIMARY KEY (client_id, day, kind, label, reason)
);
CREATE INDEX client_figures_by_end ON client_figures (forget_at);
