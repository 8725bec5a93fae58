/** What a statement has to say differently on the two databases. */
export interface Dialect {
  readonly name: "sqlite" | "postgres";
  /** Whether the text holds the part, sign for sign: no sign of the part is a pattern. */
  contains(text: string, part: string): string;
  /**
   * Ends a select of `table` whose rows nobody else may change until the transaction is over. SQLite has one writer, so
   * there it says nothing.
   */
  forUpdate(table: string): string;
}

/** As SQLite has it. */
export const sqlite: Dialect = {
  name: "sqlite",
  contains: (text, part) => `instr(${text}, ${part}) > 0`,
  forUpdate: () => "",
};

/** As PostgreSQL has it. */
export const postgres: Dialect = {
  name: "postgres",
  contains: (text, part) => `strpos(${text}, ${part}) > 0`,
  forUpdate: (table) => `FOR UPDATE OF ${table}`,
};
