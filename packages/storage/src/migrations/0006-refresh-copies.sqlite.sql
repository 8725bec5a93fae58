-- How often a refresh was repeated since the family moved, and by which copy of the token before: two who hold copies of
-- one token and both go on show themselves.
ALTER TABLE token_families ADD COLUMN moved_by INTEGER NOT NULL DEFAULT 0;
ALTER TABLE token_families ADD COLUMN repeats INTEGER NOT NULL DEFAULT 0;
