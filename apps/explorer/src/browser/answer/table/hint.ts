/** How the tables of an API are shaped, where the rule does not find them. */
export interface TableHint {
  /** Where the rows are: a JSON Pointer (RFC 6901) from the start of the answer. */
  readonly itemsAt?: string;
  /** Where the columns are told apart from the rows, as reports do. */
  readonly columns?: {
    readonly at: string;
    /** The member of a column that says what rows call it; absent where rows are lists in the order of the columns. */
    readonly key?: string;
    /** The member of a column that people read. */
    readonly label: string;
  };
}
