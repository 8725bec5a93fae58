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
  /** The same of the whole select, but passes over rows that somebody else has locked. */
  readonly skipLocked: string;
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
  skipLocked: "",
  elements: (list, as) => `json_each(${list}) AS ${as}`,
};

/** As PostgreSQL has it. */
export const postgres: Dialect = {
  name: "postgres",
  contains: (text, part) => `strpos(${text}, ${part}) > 0`,
  holds: (list, text) => `${list} ? ${text}::text`,
  without: (list, text) => `${list} - ${text}::text`,
  forUpdate: (table) => `FOR UPDATE OF ${table}`,
  skipLocked: "FOR UPDATE SKIP LOCKED",
  elements: (list, as) =>
    `jsonb_array_elements_text(CAST(${list} AS jsonb)) WITH ORDINALITY AS ${as} (value, key)`,
};
