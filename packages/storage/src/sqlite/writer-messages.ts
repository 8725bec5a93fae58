import type { StorageError } from "../storage-error.ts";

/** A command by name with its arguments, as it travels to the writer's thread. */
export type Call = readonly [name: string, args: readonly unknown[]];

/** What travels back. Errors lose their class on the way, so they go as plain data. */
export type Answer =
  | readonly [answers: readonly unknown[], errors?: ReadonlyMap<number, PackedError>]
  | PackedError;

/** An error as plain data. */
export interface PackedError {
  readonly code: StorageError["code"];
  readonly message: string;
  readonly cause: string;
}

/** What the writer's thread says first: that it can be used, or why it cannot. */
export type WriterWord = "open" | PackedError;
