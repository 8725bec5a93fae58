-- Which instance keys servers have sealed with, and until when: what an old one has sealed runs out some time after.
CREATE TABLE instance_keys (
  id text COLLATE "C" PRIMARY KEY,
  first_at bigint NOT NULL,
  last_at bigint NOT NULL
);
