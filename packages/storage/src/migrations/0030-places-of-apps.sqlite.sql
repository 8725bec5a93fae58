-- In how many places an app is installed: counted with each change, because lists of apps tell it of each.
CREATE TABLE app_places (
  app_id TEXT PRIMARY KEY REFERENCES apps (id) ON DELETE CASCADE,
  places INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO app_places (app_id, places)
  SELECT app_id, count(*) FROM installations WHERE status <> 'uninstalled' GROUP BY app_id;

CREATE TRIGGER installations_counted_by_insert AFTER INSERT ON installations
  WHEN NEW.status <> 'uninstalled'
  BEGIN
    INSERT INTO app_places (app_id, places) VALUES (NEW.app_id, 1)
      ON CONFLICT (app_id) DO UPDATE SET places = places + 1;
  END;
CREATE TRIGGER installations_counted_by_update AFTER UPDATE OF status ON installations
  WHEN (OLD.status = 'uninstalled') <> (NEW.status = 'uninstalled')
  BEGIN
    INSERT INTO app_places (app_id, places) VALUES (NEW.app_id, 1)
      ON CONFLICT (app_id) DO UPDATE SET places = places + iif(NEW.status = 'uninstalled', -1, 1);
  END;
