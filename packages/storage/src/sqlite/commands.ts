import type { DatabaseSync } from "node:sqlite";
import { decidedPorts } from "../decisions/decided.ts";
import { createRunDecision } from "./run-decision.ts";
import { tokenFamilyCommands } from "./token-families.ts";
import { usedIdCommands } from "./used-ids.ts";

/** A write, as `port.method`. */
export type Command = (...args: readonly unknown[]) => unknown;

/**
 * Every write there is, by name. A command reads and writes inside the transaction its caller began, and may run twice, the
 * first time rolled back: it keeps nothing outside the database.
 */
export function loadCommands(db: DatabaseSync): ReadonlyMap<string, Command> {
  const commands = new Map<string, Command>();

  function add(port: string, methods: object): void {
    for (const [method, command] of Object.entries(methods) as [string, Command][]) {
      const name = `${port}.${method}`;
      if (commands.has(name)) throw new Error(`there are two commands ${name}`);
      commands.set(name, command);
    }
  }

  for (const [port, methods] of Object.entries(handWritten(db))) add(port, methods);
  const run = createRunDecision(db);
  for (const [port, { writes }] of decidedPorts) {
    for (const [method, decision] of Object.entries(writes)) {
      add(port, { [method]: (...args: never[]) => run(decision(...args)) });
    }
  }
  return commands;
}

/** The hot ones, by the port they belong to. */
function handWritten(db: DatabaseSync) {
  return {
    families: tokenFamilyCommands(db),
    usedIds: usedIdCommands(db),
    /** Answers once the writer has been through a commit. */
    writer: { touch(): void {} },
  };
}
