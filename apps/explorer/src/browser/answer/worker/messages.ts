import type { Desk } from "./desk.ts";

/* What goes between a page and the desk in its worker. */

/** A question. */
export interface Question {
  readonly id: number;
  readonly method: keyof Desk;
  readonly values: readonly unknown[];
}

/** What comes back. */
export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } }
  /** How far the work is, as a part of 1. */
  | { readonly part: number };

/** What a question of this name gets. */
export type Got<Method extends keyof Desk> = Awaited<ReturnType<Desk[Method]>>;
