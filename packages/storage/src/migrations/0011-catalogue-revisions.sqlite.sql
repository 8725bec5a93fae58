-- APIs and scopes carry a revision as clients do, so that two people who edit one notice each other.
ALTER TABLE apis ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE scopes ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
