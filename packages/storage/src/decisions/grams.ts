import { json } from "../rows/cells.ts";
import type { Dialect } from "./dialect.ts";

/** Signs of the parts by which people are found. */
const size = 3;

/**
 * Every part of three signs of what is searched for, as a JSON list: whoever is found has all of them. `undefined` for what is
 * shorter.
 */
export function gramsOf(search: string): string | undefined {
  const signs = Array.from(search);
  if (signs.length < size) return undefined;
  const parts = signs.slice(0, signs.length - size + 1).map((_, at) => signs.slice(at, at + size).join(""));
  return json([...new Set(parts)]);
}

/**
 * These columns of the people `u` whose names have all parts of the JSON list `$grams`, as a table `as`. They are found by
 * themselves first: neither database would begin with them where an index in the order of the list is at hand.
 */
export function withGrams({ name }: Dialect, columns: string, as: string): string {
  return name === "postgres"
    ? `(SELECT ${columns} FROM users u WHERE grantway_grams(u.username_key, u.email_key, u.name_key)
        @> ARRAY(SELECT jsonb_array_elements_text(CAST($grams AS jsonb))) OFFSET 0) ${as}`
    : `(SELECT ${columns} FROM user_grams g CROSS JOIN user_gram_rows r CROSS JOIN users u
        WHERE user_grams MATCH (SELECT group_concat('"' || replace(value, '"', '""') || '"', ' AND ') FROM json_each($grams))
          AND r.id = g.rowid AND u.id = r.user_id) ${as}`;
}
