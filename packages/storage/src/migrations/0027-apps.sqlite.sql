-- What publishing an app takes: who suspended it and why, how a version came to be approved, what machines found out about one,
-- and which domain is whose.
-- The publisher's suspension, which outlives that of the platform.
ALTER TABLE apps ADD COLUMN publisher_suspended_at INTEGER;
ALTER TABLE apps ADD COLUMN suspension_reason TEXT NOT NULL DEFAULT '';
-- What the name looks like, so that names which look alike have the same.
ALTER TABLE apps ADD COLUMN look_key TEXT NOT NULL DEFAULT '';
CREATE INDEX apps_by_look ON apps (look_key, id);

ALTER TABLE app_versions ADD COLUMN approval TEXT;
ALTER TABLE app_versions ADD COLUMN checked_at INTEGER;
-- While somebody looks, nobody else does.
ALTER TABLE app_versions ADD COLUMN checking_until INTEGER NOT NULL DEFAULT 0;

CREATE TABLE app_version_checks (
  app_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  outcome TEXT NOT NULL,
  finding TEXT NOT NULL,
  detail TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (app_id, number, kind, subject),
  FOREIGN KEY (app_id, number) REFERENCES app_versions (app_id, number)
) STRICT, WITHOUT ROWID;

-- The domain of a publisher; it counts while verified_at is there.
CREATE TABLE publisher_domains (
  organisation_id TEXT PRIMARY KEY REFERENCES organisations (id),
  domain TEXT NOT NULL,
  challenge TEXT NOT NULL,
  verified_at INTEGER,
  -- Since when its record is not found; a verified one stays so for a while.
  missing_since INTEGER,
  checked_at INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX publisher_domains_by_check ON publisher_domains (checked_at, organisation_id);
