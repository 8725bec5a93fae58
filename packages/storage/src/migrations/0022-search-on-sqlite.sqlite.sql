-- Finds people by parts of their names, as 0018 does on PostgreSQL: every three signs in a row, without the names themselves. People
-- have no row numbers, which such an index needs, so they are given some; triggers keep both, so that no writer can forget to.
CREATE TABLE user_gram_rows (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE user_grams USING fts5 (
  names, tokenize = 'trigram case_sensitive 1', detail = none, content = '', contentless_delete = 1
);
INSERT INTO user_gram_rows (user_id) SELECT id FROM users ORDER BY id;
INSERT INTO user_grams (rowid, names)
  SELECT r.id, u.username_key || char(10) || u.email_key || char(10) || u.name_key
  FROM user_gram_rows r JOIN users u ON u.id = r.user_id ORDER BY r.id;
CREATE TRIGGER users_searched_by_insert AFTER INSERT ON users BEGIN
  INSERT INTO user_gram_rows (user_id) VALUES (NEW.id);
  INSERT INTO user_grams (rowid, names)
    SELECT r.id, NEW.username_key || char(10) || NEW.email_key || char(10) || NEW.name_key
    FROM user_gram_rows r WHERE r.user_id = NEW.id;
END;
CREATE TRIGGER users_searched_by_update AFTER UPDATE ON users
  WHEN (NEW.username_key, NEW.email_key, NEW.name_key) <> (OLD.username_key, OLD.email_key, OLD.name_key) BEGIN
  UPDATE user_grams SET names = NEW.username_key || char(10) || NEW.email_key || char(10) || NEW.name_key
    WHERE rowid = (SELECT r.id FROM user_gram_rows r WHERE r.user_id = NEW.id);
END;
CREATE TRIGGER users_searched_by_delete BEFORE DELETE ON users BEGIN
  DELETE FROM user_grams WHERE rowid = (SELECT r.id FROM user_gram_rows r WHERE r.user_id = OLD.id);
  DELETE FROM user_gram_rows WHERE user_id = OLD.id;
END;
