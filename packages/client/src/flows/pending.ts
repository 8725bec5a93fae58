import type { ClientError } from "../client-error.ts";
import type { Connection, ConnectionSummary } from "../connection.ts";
import type { Store } from "../vault/store.ts";
import type { Bindings } from "./authorization-request.ts";
import { otherState } from "./authorization-response.ts";

/*
 * Sign-ins that wait for the browser. They rest in the store, sealed, so that the process that gets the callback need
 * not be the one that began: it collects the sign-in by its state, once, and leaves the outcome for the one that waits.
 */

/** The first half of a sign-in, kept for the second. */
export interface Pending {
  readonly connection: Connection;
  readonly bindings: Bindings;
  /** What was stored under its name when it began; the outcome replaces it. */
  readonly replaces: boolean;
}

/** What became of it. */
export type Outcome =
  | { readonly connection: ConnectionSummary }
  | { readonly failure: { readonly code: ClientError["code"]; readonly message: string } };

/** How long a person may take, in milliseconds. */
export const signInTime = 15 * 60_000;

/** Pending sign-ins in a store. */
export function createPendingSignIns(store: Store) {
  return {
    async keep(pending: Pending): Promise<void> {
      await store.leave(letter("sign-in", pending.bindings.state), JSON.stringify(pending), signInTime);
    },
    /** Of any number of callbacks with one state, one gets it. @throws {ClientError} `state_mismatch` */
    async take(state: string): Promise<Pending> {
      const text = await store.collect(letter("sign-in", state));
      if (text === undefined) throw otherState();
      return JSON.parse(text) as Pending;
    },
    async settle(state: string, outcome: Outcome): Promise<void> {
      await store.leave(letter("outcome", state), JSON.stringify(outcome), signInTime);
    },
    /** What became of it elsewhere, if it is over; told once. */
    async outcome(state: string): Promise<Outcome | undefined> {
      const text = await store.collect(letter("outcome", state));
      return text === undefined ? undefined : (JSON.parse(text) as Outcome);
    },
  };
}

function letter(kind: "sign-in" | "outcome", state: string): string {
  return `${kind} ${state}`;
}
