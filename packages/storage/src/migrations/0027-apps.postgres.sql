-- What publishing an app takes: who suspended it and why, how a version came to be approved, what machines found out about one,
-- and which domain is whose.
-- The publisher's suspension, which outlives that of the platform.
ALTER TABLE apps ADD COLUMN publisher_suspended_at bigint;
ALTER TABLE apps ADD COLUMN suspension_reason text NOT NULL DEFAULT '';
-- What the name looks like, so that names which look alike have the same.
ALTER TABLE apps ADD COLUMN look_key text COLLATE "C" NOT NULL DEFAULT '';
CREATE INDEX apps_by_look ON apps (look_key, id);

ALTER TABLE app_versions ADD COLUMN approval text;
ALTER TABLE app_versions ADD COLUMN checked_at bigint;
-- While somebody looks, nobody else does.
ALTER TABLE app_versions ADD COLUMN checking_until bigint NOT NULL DEFAULT 0;

CREATE TABLE app_version_checks (
  app_id text COLLATE "C" NOT NULL,
  number integer NOT NULL,
  kind text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  outcome text NOT NULL,
  finding text NOT NULL,
  detail text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (app_id, number, kind, subject),
  FOREIGN KEY (app_id, number) REFERENCES app_versions (app_id, number)
);

-- The domain of a publisher; it counts while verified_at is there.
CREATE TABLE publisher_domains (
  organisation_id text COLLATE "C" PRIMARY KEY REFERENCES organisations (id),
  domain text COLLATE "C" NOT NULL,
  challenge text NOT NULL,
  verified_at bigint,
  -- Since when its record is not found; a verified one stays so for a while.
  missing_since bigint,
  checked_at bigint NOT NULL DEFAULT 0
);
CREATE INDEX publisher_domains_by_check ON publisher_domains (checked_at, organisation_id);
