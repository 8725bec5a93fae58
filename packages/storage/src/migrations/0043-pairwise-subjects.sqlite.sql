-- Clients that know people by names which no client of another sector knows, and the key of those names. It stays as long as the
-- database: with another one everybody would be a stranger to them.
ALTER TABLE clients ADD COLUMN subject_type TEXT NOT NULL DEFAULT 'public';
ALTER TABLE clients ADD COLUMN sector_identifier_uri TEXT;
CREATE TABLE pairwise_key (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO pairwise_key (key) VALUES (lower(hex(randomblob(32))));
