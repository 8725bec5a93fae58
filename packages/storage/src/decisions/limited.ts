import { mostRead } from "../pages.ts";

/**
 * The first `$limit` rows of an ordered select, in SQL. The number inside is one that PostgreSQL can plan with: a page is short, so
 * it goes through an index in order and reads the rows of the page one by one.
 */
export function limited(ordered: string): string {
  return `(SELECT * FROM (${ordered} LIMIT ${mostRead}) AS shortest LIMIT $limit)`;
}
