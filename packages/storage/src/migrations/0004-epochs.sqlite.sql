-- Epochs end for good what was opened by a person or a grant; sessions are named outside of their cookie, and families
-- name the session they began in. What there was before is of the first epoch and names none.
ALTER TABLE users ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0;
ALTER TABLE grants ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN sid TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE token_families ADD COLUMN sid TEXT NOT NULL DEFAULT '';
ALTER TABLE token_families ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0;

-- Sessions an administrator ended, until no code issued in one is good any more.
CREATE TABLE ended_sessions (
  sid TEXT PRIMARY KEY,
  forget_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX ended_sessions_by_end ON ended_sessions (forget_at);
