-- Clients that registered themselves: a digest of the token they look after that by, what they said of themselves that changes
-- nothing here, and since when nobody changed them, for those that are never used. And the tokens by which clients may register,
-- of which there is a digest too.
CREATE TABLE client_registrations (
  client_id text COLLATE "C" PRIMARY KEY REFERENCES clients (id) ON DELETE CASCADE,
  token_hash text NOT NULL,
  told jsonb NOT NULL,
  software_statement text,
  initial_token text COLLATE "C",
  changed_at bigint NOT NULL
);
CREATE INDEX client_registrations_by_change ON client_registrations (changed_at, client_id);
CREATE TABLE initial_access_tokens (
  id text COLLATE "C" PRIMARY KEY,
  token_hash text COLLATE "C" NOT NULL UNIQUE,
  note text NOT NULL,
  hint text NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint,
  most_uses bigint,
  uses bigint NOT NULL DEFAULT 0
);
