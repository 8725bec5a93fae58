-- What the browser of a session says it is, so that a person knows it again. Of those that are here nobody knows.
ALTER TABLE sessions ADD COLUMN device text;
