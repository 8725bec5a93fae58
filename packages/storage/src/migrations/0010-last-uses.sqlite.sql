-- When what a grant gave was last used: counted and not decided, so it stands beside the grants and wakes nobody who watches
-- them.
CREATE TABLE grant_uses (
  grant_id TEXT PRIMARY KEY REFERENCES grants (id) ON DELETE CASCADE,
  last_used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
