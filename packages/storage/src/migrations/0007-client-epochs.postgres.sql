-- A suspension of a client ends its tokens for good, see 0004.
ALTER TABLE clients ADD COLUMN epoch bigint NOT NULL DEFAULT 0;
