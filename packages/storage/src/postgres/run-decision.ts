import { createHash } from "node:crypto";
import type { Decision } from "../decisions/decision.ts";
import { postgres } from "../decisions/dialect.ts";
import { placeholder, type Statement, type Values } from "../decisions/statement.ts";
import type { Queries } from "./database.ts";

/** Steps through a decision, waiting for each of its statements and for nothing else. */
export async function runDecision<T>(queries: Queries, decision: Decision<T>): Promise<T> {
  let step = decision.next();
  while (step.done !== true) {
    const { statement, values } = step.value;
    const numbered = numberedOf(statement);
    step = decision.next(await queries.rows(numbered, ...inOrder(numbered, values)));
  }
  return step.value;
}

/** A statement with numbers in place of the names of its values. */
interface Numbered {
  readonly name: string;
  readonly text: string;
  /** The first is `$1`. */
  readonly names: readonly string[];
}

const known = new WeakMap<Statement, Numbered>();

function numberedOf(statement: Statement): Numbered {
  const kept = known.get(statement);
  if (kept !== undefined) return kept;
  const names: string[] = [];
  const text = statement.text(postgres).replaceAll(placeholder, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  const numbered = { name: preparedAs(statement.name), text, names };
  known.set(statement, numbered);
  return numbered;
}

/** The longest name of a prepared statement. PostgreSQL cuts off the rest, so that one statement would run for another. */
const longestName = 63;

/** Under what name it is prepared: that of a list with many conditions ends in a digest of all of it. */
function preparedAs(name: string): string {
  if (name.length <= longestName) return name;
  const digest = createHash("sha256").update(name).digest("base64url").slice(0, 16);
  return `${name.slice(0, longestName - digest.length - 1)}~${digest}`;
}

/** Finds misspelt names; SQLite would take a missing value as NULL. */
function inOrder({ name, names }: Numbered, values: Values) {
  const given = Object.keys(values);
  const wrong = given.find((one) => !names.includes(one)) ?? names.find((one) => !given.includes(one));
  if (wrong !== undefined) throw new Error(`${name}: $${wrong} is not both in the statement and given`);
  return names.map((one) => values[one] ?? null);
}
