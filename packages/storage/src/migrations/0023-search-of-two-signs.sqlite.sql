-- Finds people by two signs, see 0022: by the parts of three signs that begin with them, which its vocabulary lists in order. So that
-- the last two signs of all begin a part as well, names are kept with a sign behind them.
DROP TRIGGER users_searched_by_insert;
DROP TRIGGER users_searched_by_update;
DROP TABLE user_grams;
CREATE VIRTUAL TABLE user_grams USING fts5 (
  names, tokenize = 'trigram case_sensitive 1', detail = none, content = '', contentless_delete = 1
);
CREATE VIRTUAL TABLE user_gram_parts USING fts5vocab (user_grams, row);
INSERT INTO user_grams (rowid, names)
  SELECT r.id, u.username_key || char(10) || u.email_key || char(10) || u.name_key || char(10)
  FROM user_gram_rows r JOIN users u ON u.id = r.user_id ORDER BY r.id;
CREATE TRIGGER users_searched_by_insert AFTER INSERT ON users BEGIN
  INSERT INTO user_gram_rows (user_id) VALUES (NEW.id);
  INSERT INTO user_grams (rowid, names)
    SELECT r.id, NEW.username_key || char(10) || NEW.email_key || char(10) || NEW.name_key || char(10)
    FROM user_gram_rows r WHERE r.user_id = NEW.id;
END;
CREATE TRIGGER users_searched_by_update AFTER UPDATE ON users
  WHEN (NEW.username_key, NEW.email_key, NEW.name_key) <> (OLD.username_key, OLD.email_key, OLD.name_key) BEGIN
  UPDATE user_grams SET names = NEW.username_key || char(10) || NEW.email_key || char(10) || NEW.name_key || char(10)
    WHERE rowid = (SELECT r.id FROM user_gram_rows r WHERE r.user_id = NEW.id);
END;
