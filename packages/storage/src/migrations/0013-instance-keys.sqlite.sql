-- Which instance keys servers have sealed with, and until when: what an old one has sealed runs out some time after.
CREATE TABLE instance_keys (
  id TEXT PRIMARY KEY,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
