-- Organisations as people run them: a suspension that outlives a planned deletion, members of a sandbox who are there because of the
-- organisation behind it, and invitations. An invitation stays a while after its end, so that whoever opens it late is told why it
-- is over; its token is kept as a keyed hash.
ALTER TABLE organisations ADD COLUMN suspended_at bigint;
ALTER TABLE memberships ADD COLUMN inherited integer NOT NULL DEFAULT 0;

CREATE TABLE invitations (
  id text COLLATE "C" PRIMARY KEY,
  organisation_id text COLLATE "C" NOT NULL REFERENCES organisations (id),
  role text COLLATE "C" NOT NULL,
  email text,
  token_hash text NOT NULL,
  invited_by text COLLATE "C" NOT NULL,
  state text NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL
);
CREATE INDEX invitations_open ON invitations (organisation_id, id) WHERE state = 'open';
CREATE INDEX invitations_by_end ON invitations (expires_at);
