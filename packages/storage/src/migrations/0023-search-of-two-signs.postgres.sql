-- Finds people by two signs as well as by three, see 0018: a list then ends at once where nobody has them.
CREATE FUNCTION grantway_parts(VARIADIC texts text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(t, at, size)), '{}')
  FROM unnest(texts) AS t, generate_series(2, 3) AS size, generate_series(1, length(t) - size + 1) AS at
$$;
CREATE INDEX users_by_part ON users USING gin (grantway_parts(username_key, email_key, name_key));
-- The version before finds the same without its index, by looking at everybody.
DROP INDEX users_by_gram;
