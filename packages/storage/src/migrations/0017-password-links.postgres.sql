-- One-time links by which a person sets their own password: one each, and of its token only the digest.
CREATE TABLE password_links (
  user_id text COLLATE "C" PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
  token_hash text COLLATE "C" NOT NULL UNIQUE,
  expires_at bigint NOT NULL
);
CREATE INDEX password_links_by_end ON password_links (expires_at);
