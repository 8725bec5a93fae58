-- A client may belong to a person; the others are the platform's. A person who is deleted leaves theirs to it: the decision does
-- so with a record of each, and the database where a version before that one deletes. The index holds a person's clients in the
-- order of their list.
ALTER TABLE clients ADD COLUMN owner text COLLATE "C" REFERENCES users (id) ON DELETE SET NULL;
CREATE INDEX clients_by_owner ON clients (owner, name_key, id);
