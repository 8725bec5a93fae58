-- Finds people by parts of their names: every three signs in a row. Extensions that do the like are not everywhere.
CREATE FUNCTION grantway_grams(VARIADIC texts text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(t, at, 3)), '{}')
  FROM unnest(texts) AS t, generate_series(1, length(t) - 2) AS at
$$;
CREATE INDEX users_by_gram ON users USING gin (grantway_grams(username_key, email_key, name_key));
