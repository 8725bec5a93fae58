/** What a statement has to say differently on the two databases. */
export interface Dialect {
  readonly name: "sqlite" | "postgres";
  /** Whether the text holds the part, sign for sign: no sign of the part is a pattern. */
  contains(text: string, part: string): string;
  /** Whether the JSON list of texts holds the text. */
  holds(list: string, text: string): string;
  /** The JSON list without the text. */
  without(list: string, text: string): string;
  /**
   * Ends a select of `table` whose rows nobody else may change until the transaction is over. SQLite has one writer, so
   * there it says nothing.
   */
  forUpdate(table: string): string;
  /** The same, for rows that others may read so too, and nobody may change. */
  forShare(table: string): string;
  /** The same, for rows that others may still name in a reference meanwhile. */
  forNoKeyUpdate(table: string): string;
  /** The same, for rows that nobody else may delete until then. */
  forKeyShare(table: string): string;
  /** The greater of two numbers. */
  greater(one: string, other: string): string;
  /** As `forUpdate` of the whole select, but passes over rows that somebody else has locked. */
  readonly skipLocked: string;
  /** The entries of a JSON list of lists as a table `as (value)`, of which `value ->> n` is text or a number. */
  entries(list: string, as: string): string;
  /** The texts of a JSON list as a table `as (key, value)`, whose keys are in the order of the list. */
  elements(list: string, as: string): string;
}

/** As SQLite has it. */
export const sqlite: Dialect = {
  name: "sqlite",
  contains: (text, part) => `instr(${text}, ${part}) > 0`,
  holds: (list, text) => `EXISTS (SELECT 1 FROM json_each(${list}) WHERE value = ${text})`,
  without: (list, text) => `(SELECT json_group_array(value) FROM json_each(${list}) WHERE value <> ${text})`,
  forUpdate: () => "",
  forShare: () => "",
  forNoKeyUpdate: () => "",
  forKeyShare: () => "",
  greater: (one, other) => `max(${one}, ${other})`,
  skipLocked: "",
  entries: (list, as) => `json_each(${list}) AS ${as}`,
  elements: (list, as) => `json_each(${list}) AS ${as}`,
};

/** As PostgreSQL has it. */
export const postgres: Dialect = {
  name: "postgres",
  contains: (text, part) => `strpos(${text}, ${part}) > 0`,
  holds: (list, text) => `${list} ? ${text}::text`,
  without: (list, text) => `${list} - ${text}::text`,
  forUpdate: (table) => `FOR UPDATE OF ${table}`,
  forShare: (table) => `FOR SHARE OF ${table}`,
  forNoKeyUpdate: (table) => `FOR NO KEY UPDATE OF ${table}`,
  forKeyShare: (table) => `FOR KEY SHARE OF ${table}`,
  greater: (one, other) => `greatest(${one}, ${other})`,
  skipLocked: "FOR UPDATE SKIP LOCKED",
  entries: (list, as) => `jsonb_array_elements(CAST(${list} AS jsonb)) AS ${as} (value)`,
  elements: (list, as) =>
    `jsonb_array_elements_text(CAST(${list} AS jsonb)) WITH ORDINALITY AS ${as} (value, key)`,
};
