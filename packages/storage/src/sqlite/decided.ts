import type { DatabaseSync } from "node:sqlite";
import { decisions } from "../decisions/all.ts";
import type { AnyPortDecisions } from "../decisions/decision.ts";
import type { Decided, DecidedPort } from "../decisions/decided.ts";
import { createRunDecision } from "./run-decision.ts";
import { explainSqliteError } from "./sqlite-error.ts";
import type { Writer } from "./writer.ts";

/** The ports whose decisions are written once: reads on this thread, writes in the writer's. */
export function createDecided({ reader, writer }: { reader: DatabaseSync; writer: Writer }): Decided {
  const run = createRunDecision(reader);

  function portOf(name: DecidedPort): Record<string, unknown> {
    const { reads, writes }: AnyPortDecisions = decisions[name];
    const reading = Object.entries(reads).map(([method, decision]) => [
      method,
      async (...args: never[]) => {
        try {
          return run(decision(...args));
        } catch (error) {
          throw explainSqliteError(error);
        }
      },
    ]);
    const writing = Object.keys(writes).map((method) => [
      method,
      (...args: readonly unknown[]) => writer.run(`${name}.${method}`, args),
    ]);
    return Object.fromEntries([...reading, ...writing]) as Record<string, unknown>;
  }

  const names = Object.keys(decisions) as DecidedPort[];
  return Object.fromEntries(names.map((name) => [name, portOf(name)])) as unknown as Decided;
}
