-- Counts the changes of clients, so that what is computed from all of them is computed anew only after one.
INSERT INTO revisions (name, revision) VALUES ('clients', 1);
CREATE TRIGGER clients_revised AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON clients
  FOR EACH STATEMENT EXECUTE FUNCTION grantway_revise('clients');
