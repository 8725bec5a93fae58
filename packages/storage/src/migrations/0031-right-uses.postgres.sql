-- When each scope of a grant was last used, where that is known; beside grant_uses, see 0010.
CREATE TABLE right_uses (
  grant_id text COLLATE "C" NOT NULL REFERENCES grants (id) ON DELETE CASCADE,
  scope text COLLATE "C" NOT NULL,
  last_used_at bigint NOT NULL,
  PRIMARY KEY (grant_id, scope)
);
