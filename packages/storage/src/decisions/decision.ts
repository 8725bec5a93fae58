import type { Cells } from "../rows/cells.ts";
import type { Statement, Values } from "./statement.ts";

/*
 * What this folder is: every decision of the database that is not on the hot path, once. A decision is a generator that
 * yields its statements and is given their rows. SQLite steps through it inside the batch of its writer, PostgreSQL waits
 * for each statement inside a transaction; neither lets it wait for anything else, because a generator cannot. It may run
 * twice, the first time rolled back, so it keeps nothing outside of the database.
 *
 * A port's file ends with what it gives, as `reads` (which change nothing and need no transaction) and `writes`; `all.ts`
 * lists the ports. Statements on the hot path are written by hand for each database, beside the adapter.
 */

/** A decision that comes to a `T`. */
export type Decision<T> = Generator<Question, T, readonly Cells[]>;

/** What a decision asks of the database. */
export interface Question {
  readonly statement: Statement;
  readonly values: Values;
}

/** Runs the statement for its rows. */
export function* rows(statement: Statement, values: Values = {}): Decision<readonly Cells[]> {
  return yield { statement, values };
}

/** Runs the statement for its first row, `undefined` when there is none. */
export function* one(statement: Statement, values: Values = {}): Decision<Cells | undefined> {
  return (yield { statement, values })[0];
}

/** The methods of a port, each as a decision that takes the same arguments and comes to the same answer. */
export type DecisionsOf<Port> = {
  readonly [Method in keyof Port]: Port[Method] extends (...args: infer Args) => Promise<infer Answer>
    ? (...args: Args) => Decision<Answer>
    : never;
};

/** What the file of a port gives: all of its methods, or those that are not hot. */
export interface PortDecisions<Port> {
  /** One statement each: several would see several moments. */
  readonly reads: Partial<DecisionsOf<Port>>;
  readonly writes: Partial<DecisionsOf<Port>>;
}

/** The same of whichever port. */
export interface AnyPortDecisions {
  readonly reads: Readonly<Record<string, (...args: never[]) => Decision<unknown>>>;
  readonly writes: Readonly<Record<string, (...args: never[]) => Decision<unknown>>>;
}
