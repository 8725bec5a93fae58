import type { Dialect } from "./dialect.ts";

/** One statement for both databases. Its values are bound by name, as `$name`. */
export interface Statement {
  /** Of the port and within it, `client-registry.update`: PostgreSQL prepares it under this name. */
  readonly name: string;
  readonly text: (dialect: Dialect) => string;
}

/** What is bound to the names of a statement: all of them, and nothing else. */
export type Values = Readonly<Record<string, string | number | boolean | null>>;

/** The statements of a port. A text is a function where the databases differ. */
export function statements<Name extends string>(
  port: string,
  texts: Readonly<Record<Name, string | Statement["text"]>>,
): Readonly<Record<Name, Statement>> {
  const made = Object.entries<string | Statement["text"]>(texts).map(([name, text]) => [
    name,
    { name: `${port}.${name}`, text: typeof text === "string" ? () => text : text },
  ]);
  return Object.fromEntries(made) as Readonly<Record<Name, Statement>>;
}

/** `$name` in a text: a letter first, so that a cast or a dollar quote is none. */
export const placeholder = /\$([a-z]\w*)/g;
