-- A grant speaks for a person or for an installation of an app, for exactly one of them.
ALTER TABLE grants ALTER COLUMN user_id DROP NOT NULL;
ALTER TABLE grants ADD COLUMN installation_id text COLLATE "C";
ALTER TABLE grants ADD CONSTRAINT grants_one_subject CHECK ((user_id IS NULL) <> (installation_id IS NULL));
CREATE UNIQUE INDEX grants_by_installation ON grants (installation_id, client_id) WHERE installation_id IS NOT NULL;
