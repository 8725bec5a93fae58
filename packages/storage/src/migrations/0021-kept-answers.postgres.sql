-- Answers to requests that carry a key of their own, sealed, until nobody asks again; without an answer while it is made.
CREATE TABLE kept_answers (
  id text COLLATE "C" NOT NULL PRIMARY KEY,
  fingerprint text NOT NULL,
  answer text,
  claimed_at bigint NOT NULL,
  forget_at bigint NOT NULL
);
CREATE INDEX kept_answers_by_end ON kept_answers (forget_at);
