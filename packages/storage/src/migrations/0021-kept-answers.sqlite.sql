-- Answers to requests that carry a key of their own, sealed, until nobody asks again; without an answer while it is made.
CREATE TABLE kept_answers (
  id TEXT NOT NULL PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  answer TEXT,
  claimed_at INTEGER NOT NULL,
  forget_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_answers_by_end ON kept_answers (forget_at);
