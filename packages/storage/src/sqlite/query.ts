import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { Cells } from "../rows/cells.ts";
import { explainSqliteError } from "./sqlite-error.ts";

/** A prepared select. @throws StorageError */
export interface Query {
  one(...parameters: readonly SQLInputValue[]): Cells | undefined;
  all(...parameters: readonly SQLInputValue[]): readonly Cells[];
}

/** Prepares the select; rows come as arrays, which cost less than objects. */
export function query(db: DatabaseSync, sql: string): Query {
  const statement = db.prepare(sql);
  statement.setReturnArrays(true);
  return {
    one(...parameters) {
      try {
        return statement.get(...parameters) as Cells | undefined;
      } catch (error) {
        throw explainSqliteError(error);
      }
    },
    all(...parameters) {
      try {
        return statement.all(...parameters) as unknown as readonly Cells[];
      } catch (error) {
        throw explainSqliteError(error);
      }
    },
  };
}

/** A prepared change; answers how many rows it changed. */
export type Change = (...parameters: readonly SQLInputValue[]) => number;

/** Prepares the change. */
export function change(db: DatabaseSync, sql: string): Change {
  const statement = db.prepare(sql);
  return (...parameters) => Number(statement.run(...parameters).changes);
}
