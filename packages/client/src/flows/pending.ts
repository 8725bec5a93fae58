import { ClientError } from "../client-error.ts";
import type { Connection, ConnectionSummary } from "../connection.ts";
import type { Store } from "../vault/store.ts";
import type { Bindings } from "./authorization-request.ts";
import { otherState } from "./authorization-response.ts";

/*
 * Sign-ins that wait for the browser. They are stored sealed, so that another process than the one that began may get
 * the callback: it collects the sign-in by its state, once, and leaves the outcome for the one that waits.
 */

/** The first half of a sign-in, kept for the second. */
export interface Pending {
  readonly connection: Connection;
  readonly bindings: Bindings;
  /** The generation of the connection under its name when it began, which the outcome replaces. */
  readonly replaces?: string;
  /** Whether a refresh token is wanted. */
  readonly offline: boolean;
}

/** How a sign-in ended. */
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
    /**
     * Of any number of callbacks with one state, exactly one gets it. @throws {ClientError} `state_mismatch`,
     * `cancelled`
     */
    async take(state: string): Promise<Pending> {
      const text = await store.collect(letter("sign-in", state));
      if (text !== undefined) return JSON.parse(text) as Pending;
      if ((await store.collect(letter("cancelled", state))) === undefined) throw otherState();
      // Collecting removed the mark; the next callback with this state must find it too.
      await store.leave(letter("cancelled", state), "", signInTime);
      throw cancelledBefore();
    },
    /** Nobody gets it any more. `false`: it was taken already, or has expired. */
    async cancel(state: string): Promise<boolean> {
      if ((await store.collect(letter("sign-in", state))) === undefined) return false;
      await store.leave(letter("cancelled", state), "", signInTime);
      return true;
    },
    async settle(state: string, outcome: Outcome): Promise<void> {
      await store.leave(letter("outcome", state), JSON.stringify(outcome), signInTime);
    },
    /** How it ended at another process, if it did; answered once. */
    async outcome(state: string): Promise<Outcome | undefined> {
      const text = await store.collect(letter("outcome", state));
      return text === undefined ? undefined : (JSON.parse(text) as Outcome);
    },
  };
}

function cancelledBefore(): ClientError {
  return new ClientError(
    "cancelled",
    "This sign-in was cancelled, or begun anew since: nothing was connected. Start again, and use the newest page.",
  );
}

function letter(kind: "sign-in" | "outcome" | "cancelled", state: string): string {
  return `${kind} ${state}`;
}
