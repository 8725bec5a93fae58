import { ClientError } from "../client-error.ts";
import { type Connection, type ConnectionSummary, summarise } from "../connection.ts";
import type { GrantwayEvent } from "../events.ts";
import type { PendingSignIn } from "../grantway.ts";
import type { Protocol } from "../protocol/create-protocol.ts";
import { type TokenReply, withReply } from "../protocol/token-endpoint.ts";
import type { BringHome } from "../refresh/bring-home.ts";
import type { Store, Stored } from "../vault/store.ts";
import { addressIn } from "./address-in.ts";
import { stateOf } from "./authorization-response.ts";
import type { Draft } from "./draft.ts";
import { keepRefreshToken } from "./keep-refresh-token.ts";
import { createPendingSignIns, type Pending, signInTime } from "./pending.ts";
import { differenceFrom } from "./same-connection.ts";
import type { IsSamePerson } from "./same-person.ts";

/** The two halves of a sign-in by code, and the storing that ends every sign-in. */
export interface SignIns {
  begin(draft: Draft, redirectUri: string, offline: boolean): Promise<PendingSignIn>;
  /** @throws {ClientError} `state_mismatch` (the sign-in goes on waiting), and what the provider answers */
  finish(callbackUrl: string, onFailure?: (name: string, error: ClientError) => void): Promise<Connection>;
  /** Gives up waiting for a browser. `false`: it has come back already, or the sign-in is over. */
  cancel(state: string): Promise<boolean>;
  /**
   * How a sign-in ended that another process finished; `undefined` while it waits. @throws {ClientError} its failure
   */
  outcome(state: string): Promise<ConnectionSummary | undefined>;
  /** Stores a connection with its new tokens. @throws {ClientError} `name_taken`, `vault_*` */
  save(signedIn: SignedIn, reply: TokenReply): Promise<Connection>;
}

/** What a sign-in was begun with. */
export type SignedIn = Pick<Pending, "connection" | "replaces" | "offline">;

/** The part of a draft that is stored, also when the draft was changed on the way. */
export function signedInAs({
  connection,
  existing,
  offline,
}: Pick<Draft, "connection" | "existing" | "offline">): SignedIn {
  return { connection, offline, ...(existing === undefined ? {} : { replaces: existing.generation }) };
}

/** Works over a store, so that the halves may happen in two processes. */
export function createSignIns(dependencies: {
  readonly store: Store;
  readonly protocol: Protocol;
  readonly now: () => number;
  readonly tell: (event: GrantwayEvent) => void;
  readonly bringHome: BringHome;
  readonly isSamePerson: IsSamePerson;
}): SignIns {
  const { store, protocol, now, tell, bringHome, isSamePerson } = dependencies;
  const pendings = createPendingSignIns(store);

  /** With the earlier refresh token where none came, if it is theirs. */
  async function kept(before: Connection | undefined, fresh: Connection): Promise<Connection> {
    const signedIn = keepRefreshToken(before, fresh, now());
    return before === undefined || signedIn === fresh || (await isSamePerson(before, fresh))
      ? signedIn
      : fresh;
  }

  async function save({ connection, replaces, offline }: SignedIn, reply: TokenReply): Promise<Connection> {
    // A new sign-in starts without the earlier tokens, except for the refresh token where none came this time.
    const { tokens: _, grantedScopes: __, ...bare } = connection;
    const fresh = withReply(bare, reply, now());
    for (let tries = 0; tries < 20; tries++) {
      const current = await store.get(connection.name);
      if (
        current !== undefined &&
        current.generation !== replaces &&
        !mayFollow(current, connection, replaces)
      )
        throw new ClientError(
          "name_taken",
          `There is a connection ${connection.name} by now: choose another name.`,
        );
      const signedIn = offline ? await kept(current?.connection, fresh) : fresh;
      const outcome = await store.put(signedIn, current?.generation);
      if (outcome.outcome === "stored") {
        tell({ type: "connected", name: connection.name, at: now() });
        return signedIn;
      }
    }
    throw new ClientError(
      "vault_busy",
      `${connection.name} changes faster than it can be written: try again.`,
      {
        temporary: true,
      },
    );
  }

  async function redeem({ bindings, ...pending }: Pending, callbackUrl: URL): Promise<Connection> {
    const { connection, reply } = await protocol.redeem({
      connection: pending.connection,
      bindings,
      callbackUrl,
    });
    return save({ ...pending, connection }, reply);
  }

  return {
    save,

    async begin(draft, redirectUri, offline) {
      const { connection, provider, stepUp } = draft;
      const asked = { connection, provider, redirectUri, offline };
      const { url, bindings } = await protocol.authorize({ ...asked, ...(stepUp && { stepUp }) });
      await pendings.keep({ ...signedInAs(draft), bindings });
      return { url, state: bindings.state, redirectUri, expiresAt: now() + signInTime };
    },

    cancel: (state) => pendings.cancel(state),

    async finish(text, onFailure) {
      const callbackUrl = addressIn(text);
      if (callbackUrl === undefined)
        throw new ClientError(
          "callback_invalid",
          "That is no address: paste all of it, beginning with http.",
        );
      const state = stateOf(callbackUrl);
      const pending = await pendings.take(state);
      try {
        const connection = await bringHome(() => redeem(pending, callbackUrl));
        await pendings.settle(state, { connection: summarise(connection, now()) });
        return connection;
      } catch (error) {
        if (error instanceof ClientError) {
          const { code, message } = error;
          await pendings.settle(state, { failure: { code, message } }).catch(() => undefined);
          onFailure?.(pending.connection.name, error);
        }
        throw error;
      }
    },

    async outcome(state) {
      const outcome = await pendings.outcome(state);
      if (outcome === undefined) return undefined;
      if ("failure" in outcome) throw new ClientError(outcome.failure.code, outcome.failure.message);
      return outcome.connection;
    },
  };
}

/** Whether the stored connection, changed since, is still the one that was signed in to: refreshed, or edited. */
function mayFollow(
  { connection: there }: Stored,
  connection: Connection,
  replaces: string | undefined,
): boolean {
  return replaces !== undefined && differenceFrom(there, connection, () => undefined) === undefined;
}
