-- Identifiers that count once, until whatever carried them is too old anyway.
CREATE TABLE used_ids (
  kind text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  forget_at bigint NOT NULL,
  PRIMARY KEY (kind, id)
);
CREATE INDEX used_ids_by_end ON used_ids (forget_at);
