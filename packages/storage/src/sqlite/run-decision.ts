import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { Decision } from "../decisions/decision.ts";
import { sqlite } from "../decisions/dialect.ts";
import type { Statement, Values } from "../decisions/statement.ts";
import type { Cells } from "../rows/cells.ts";

/** Steps through a decision on one connection, inside the transaction its caller began. */
export type RunDecision = <T>(decision: Decision<T>) => T;

/** A statement is prepared when it is first asked for, and kept. */
export function createRunDecision(db: DatabaseSync): RunDecision {
  const prepared = new Map<Statement, StatementSync>();

  function prepare(statement: Statement): StatementSync {
    const made = db.prepare(statement.text(sqlite));
    made.setReturnArrays(true);
    prepared.set(statement, made);
    return made;
  }

  return (decision) => {
    let step = decision.next();
    while (step.done !== true) {
      const { statement, values } = step.value;
      const found = (prepared.get(statement) ?? prepare(statement)).all(bind(values));
      step = decision.next(found as unknown as readonly Cells[]);
    }
    return step.value;
  };
}

function bind(values: Values): Record<string, SQLInputValue> {
  const bound = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "boolean" ? Number(value) : value,
  ]);
  return Object.fromEntries(bound) as Record<string, SQLInputValue>;
}
