-- In how many places an app is installed: counted with each change, because lists of apps tell it of each.
CREATE TABLE app_places (
  app_id text COLLATE "C" PRIMARY KEY REFERENCES apps (id) ON DELETE CASCADE,
  places integer NOT NULL
);
INSERT INTO app_places (app_id, places)
  SELECT app_id, count(*) FROM installations WHERE status <> 'uninstalled' GROUP BY app_id;

CREATE FUNCTION grantway_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO app_places AS p (app_id, places) VALUES (NEW.app_id, 1)
    ON CONFLICT (app_id) DO UPDATE
      SET places = p.places + CASE WHEN NEW.status = 'uninstalled' THEN -1 ELSE 1 END;
  RETURN NULL;
END $$;
CREATE TRIGGER installations_counted_by_insert AFTER INSERT ON installations
  FOR EACH ROW WHEN (NEW.status <> 'uninstalled') EXECUTE FUNCTION grantway_place();
CREATE TRIGGER installations_counted_by_update AFTER UPDATE OF status ON installations
  FOR EACH ROW WHEN ((OLD.status = 'uninstalled') <> (NEW.status = 'uninstalled')) EXECUTE FUNCTION grantway_place();
