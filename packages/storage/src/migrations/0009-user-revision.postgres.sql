-- People carry a revision as clients do, see 0008.
ALTER TABLE users ADD COLUMN revision integer NOT NULL DEFAULT 1;
