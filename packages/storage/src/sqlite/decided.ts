import type { DatabaseSync } from "node:sqlite";
import { type Decided, decideAll } from "../decisions/decided.ts";
import { createRunDecision } from "./run-decision.ts";
import { explainSqliteError } from "./sqlite-error.ts";
import type { Writer } from "./writer.ts";

/** The ports whose decisions are written once: reads on this thread, writes in the writer's. */
export function createDecided({ reader, writer }: { reader: DatabaseSync; writer: Writer }): Decided {
  const run = createRunDecision(reader);
  return decideAll((port, { reads, writes }) => {
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
      (...args: readonly unknown[]) => writer.run(`${port}.${method}`, args),
    ]);
    return Object.fromEntries([...reading, ...writing]) as Record<string, unknown>;
  });
}
