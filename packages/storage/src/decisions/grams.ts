import { json } from "../rows/cells.ts";
import type { Dialect } from "./dialect.ts";

/** Signs of the parts by which people are found. */
const size = 3;
const least = 2;

/** What a search is found by. */
export interface Grams {
  /** Every part of three signs, as a JSON list: whoever is found has all of them. Of a shorter search it is the whole. */
  readonly grams: string;
  /** Whether so many may have it that looking at everybody costs less, see {@link fewHave}. */
  readonly isShort: boolean;
}

/** Of what is searched for; `undefined` for what is too short to be found so. */
export function gramsOf(search: string): Grams | undefined {
  const signs = Array.from(search);
  if (signs.length < least) return undefined;
  if (signs.length < size) return { grams: json([search]), isShort: true };
  const parts = signs.slice(0, signs.length - size + 1).map((_, at) => signs.slice(at, at + size).join(""));
  return { grams: json([...new Set(parts)]), isShort: false };
}

/**
 * These columns of the people `u` whose names have all parts of the JSON list `$grams`, as a table `as`. They are found by
 * themselves first: neither database would begin with them where an index in the order of the list is at hand.
 */
export function withGrams({ name }: Dialect, columns: string, as: string): string {
  return name === "postgres"
    ? `(SELECT ${columns} FROM users u WHERE ${hasParts} OFFSET 0) ${as}`
    : `(SELECT ${columns} FROM user_grams g CROSS JOIN user_gram_rows r CROSS JOIN users u
        WHERE user_grams MATCH (SELECT CASE length(${first}) WHEN ${size} THEN (${all}) ELSE (${beginning}) END)
          AND r.id = g.rowid AND u.id = r.user_id) ${as}`;
}

/** How many have the only part of `$grams`, or have it in different places: it need not be exact, and stops where many do. */
export function countGrams({ name }: Dialect): string {
  return name === "postgres"
    ? `SELECT count(*) FROM (SELECT 1 FROM users u WHERE ${hasParts} LIMIT ${few + 1}) AS those`
    : `SELECT coalesce(sum(doc), 0) FROM user_gram_parts WHERE ${begins}`;
}

/** Up to here an index of parts is quicker than looking at everybody. */
const few = 1_000;

/** Whether so few have it, by {@link countGrams}. */
export function fewHave(count: number): boolean {
  return count <= few;
}

const hasParts = `grantway_parts(u.username_key, u.email_key, u.name_key)
  @> ARRAY(SELECT jsonb_array_elements_text(CAST($grams AS jsonb)))`;

const quoted = (part: string) => `'"' || replace(${part}, '"', '""') || '"'`;
const all = `SELECT group_concat(${quoted("value")}, ' AND ') FROM json_each($grams)`;

/** SQLite keeps parts of three signs alone; those that begin with two stand beside each other. Nobody has the empty one. */
const first = "json_extract($grams, '$[0]')";
const begins = `term >= ${first} AND term < ${first} || char(1114111)`;
const beginning = `SELECT coalesce(group_concat(${quoted("term")}, ' OR '), '""') FROM user_gram_parts WHERE ${begins}`;
