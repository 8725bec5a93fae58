import { json } from "../rows/cells.ts";
import type { Dialect } from "./dialect.ts";

/** Signs of a part by which PostgreSQL's index finds people. */
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
 * Whether the names of the person `u` have all parts of the JSON list `$grams`, by PostgreSQL's index of them. In SQLite there is
 * none: it reads the index of a list from end to end in half of that time, without a round trip.
 */
export function hasGrams({ name }: Dialect): string {
  return name === "postgres"
    ? `grantway_grams(u.username_key, u.email_key, u.name_key)
        @> ARRAY(SELECT jsonb_array_elements_text(CAST($grams AS jsonb)))`
    : "$grams IS NOT NULL";
}
