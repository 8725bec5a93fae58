import { setTimeout as sleep } from "node:timers/promises";
import { ClientError, isClientError } from "../client-error.ts";
import { canRefresh, type Connection } from "../connection.ts";
import type { GrantwayEvent } from "../events.ts";
import type { TokenReply } from "../protocol/token-endpoint.ts";
import { oncePatiently } from "../wire/retry-after.ts";
import { readStored } from "../vault/read-stored.ts";
import type { Store, Stored } from "../vault/store.ts";
import type { BringHome } from "./bring-home.ts";
import { saveTokens } from "./save-tokens.ts";
import { isUsable } from "./usable.ts";
import { whileLeased } from "./while-leased.ts";

/*
 * Refreshing that never spends a refresh token twice and never loses one, even if others refresh at the same time: in
 * this process, in others, on other machines. The same steps for every store:
 *
 *   1. single flight in this process
 *   2. the store's lease for this connection, renewed while the exchange runs, released by its holder alone
 *   3. read again inside the lease: if a sibling refreshed, its token is taken
 *   4. exchange, then compare-and-set on the generation that was read
 *   5. when the grant is over, read again, and take a sibling's newer token before giving up; nothing is ever deleted
 *   6. the lease is never held while the API is called; a dead holder's lease expires and is taken over
 *   7. signals wait for all of this: an answer that is not stored loses the refresh token
 */

/** The part of a store that refreshing needs. */
export type RefreshStore = Pick<Store, "get" | "put" | "acquire" | "renew" | "release">;

/** What a refresher needs. Times in milliseconds. */
export interface RefresherDependencies {
  readonly store: RefreshStore;
  /** Asks the provider for new tokens. */
  readonly exchange: (connection: Connection) => Promise<TokenReply>;
  readonly now: () => number;
  readonly leaseTtl: number;
  /** How long to wait for a sibling's exchange before giving up. */
  readonly patience: number;
  readonly tell: (event: GrantwayEvent) => void;
  /** Holds signals until an exchange is finished. */
  readonly bringHome: BringHome;
  /** The share of {@link isUsable}. */
  readonly share?: number;
}

/** What a caller wants beside an unexpired token. */
export interface Wish {
  readonly not?: string | undefined;
  readonly anyway?: boolean;
}

/** Made by {@link createRefresher}. */
export interface Refresher {
  /**
   * A connection whose access token can be used now. `not` is an access token that the API refused: any other token is
   * accepted, because then a sibling has refreshed already. `anyway` asks the provider even when it said that the grant
   * is over.
   *
   * @throws {ClientError} `unknown_connection`, `no_token`, `reconnect_needed`, `vault_*`, `provider_*`
   */
  fresh(name: string, wish?: Wish): Promise<Connection>;
}

/** A server has as many connections as it has visitors, and not all of them come back. */
const mostResting = 1000;

/** Makes a refresher over a store. Use one per process and store: only then are flights single. */
export function createRefresher(dependencies: RefresherDependencies): Refresher {
  const { store, now, tell, leaseTtl, patience, bringHome, share } = dependencies;
  const flights = new Map<string, Promise<Connection>>();
  /** Connections whose provider asked not to be called for a while. */
  const resting = new Map<string, Resting>();

  function isGood(connection: Connection, { not }: Wish): boolean {
    // A token that cannot be renewed is used to its end.
    return canRefresh(connection)
      ? isUsable(connection.tokens, now(), share) && connection.tokens.accessToken !== not
      : isAlive(connection, not, now());
  }

  async function refresh(name: string, wish: Wish): Promise<Connection> {
    const until = now() + patience;
    for (let waits = 0; now() < until; waits++) {
      const lease = await store.acquire(name, leaseTtl);
      if (lease !== undefined)
        return bringHome(() => whileLeased({ store, lease, ttl: leaseTtl }, () => refreshInside(name, wish)));
      await sleep(pause(waits));
      const { connection } = await readStored(store, name);
      if (isGood(connection, wish)) return adopted(connection);
    }
    throw new ClientError(
      "vault_busy",
      `Another process has been refreshing ${name} for too long: try again.`,
      { temporary: true },
    );
  }

  function adopted(connection: Connection): Connection {
    tell({ type: "adopted", name: connection.name, at: now() });
    return connection;
  }

  async function refreshInside(name: string, wish: Wish): Promise<Connection> {
    const stored = await readStored(store, name);
    if (isGood(stored.connection, wish)) return adopted(stored.connection);
    if (wish.anyway !== true) refuseWhenOver(stored.connection);
    const outcome = await exchangeOrAdopt(stored, wish);
    if (outcome.adopted !== undefined) return adopted(outcome.adopted);
    const saved = await saveTokens({ store, read: outcome.of, reply: outcome.reply, now });
    const expiresAt = saved.tokens?.expiresAt;
    tell({ type: "refreshed", name, at: now(), ...(expiresAt === undefined ? {} : { expiresAt }) });
    return saved;
  }

  /**
   * Without a working token, waits the short time a provider asks for; with one, fails at once and the token is used.
   */
  async function ask(connection: Connection, { not, anyway }: Wish): Promise<TokenReply> {
    const { name } = connection;
    const refused = anyway === true ? undefined : resting.get(name);
    if (refused !== undefined && isIn(refused, now())) throw refused.error;
    const exchange = () => dependencies.exchange(connection);
    try {
      return await (isAlive(connection, not, now()) ? exchange() : oncePatiently(exchange));
    } catch (error) {
      if (isClientError(error) && error.retryAfter !== undefined) rest(name, error, error.retryAfter);
      throw error;
    }
  }

  function rest(name: string, error: ClientError, time: number): void {
    const [oldest] = resting.keys();
    if (resting.size >= mostResting && oldest !== undefined) resting.delete(oldest);
    resting.set(name, { error, since: now(), until: now() + time });
  }

  async function exchangeOrAdopt(stored: Stored, wish: Wish): Promise<Outcome> {
    try {
      return { of: stored, reply: await ask(stored.connection, wish) };
    } catch (error) {
      if (!isClientError(error, "reconnect_needed")) throw error;
      const current = await readStored(store, stored.connection.name);
      const { connection } = current;
      if (connection.tokens?.refreshToken !== stored.connection.tokens?.refreshToken)
        return isGood(connection, wish) ? { adopted: connection } : exchangeOrAdopt(current, wish);
      await markOver(store, current, error.message, now());
      throw error;
    }
  }

  async function fly(name: string, wish: Wish): Promise<Connection> {
    try {
      return await refresh(name, wish);
    } catch (error) {
      if (isClientError(error)) {
        const { code, message } = error;
        tell({ type: "refresh_failed", name, at: now(), code, message });
      }
      throw error;
    } finally {
      flights.delete(name);
    }
  }

  async function join(name: string, wish: Wish): Promise<Connection> {
    const others = flights.get(name);
    if (others !== undefined) {
      const connection = await others;
      // The others may have been satisfied with the very token that this caller wants replaced.
      if (isGood(connection, wish)) return connection;
    }
    const flight = flights.get(name) ?? fly(name, wish);
    flights.set(name, flight);
    return flight;
  }

  return {
    async fresh(name, wish = {}) {
      const { connection } = await readStored(store, name);
      if (isGood(connection, wish)) return connection;
      try {
        return await join(name, wish);
      } catch (error) {
        // Refreshing early is optional: a token that is still valid is used when there is no newer one just now.
        if (isClientError(error) && error.temporary && isAlive(connection, wish.not, now()))
          return connection;
        throw error;
      }
    },
  };
}

/** New tokens, or the connection that a faster sibling stored. */
type Outcome =
  | { readonly of: Stored; readonly reply: TokenReply; readonly adopted?: never }
  | { readonly adopted: Connection };

function refuseWhenOver({ name, reconnect, tokens }: Connection): void {
  if (reconnect !== undefined)
    throw new ClientError("reconnect_needed", `${name} was ended by its provider: connect it again.`);
  if (tokens === undefined) throw new ClientError("no_token", `${name} is not signed in: connect it.`);
}

function isAlive({ tokens }: Connection, not: string | undefined, now: number): boolean {
  return tokens !== undefined && tokens.accessToken !== not && (tokens.expiresAt ?? Infinity) > now;
}

/** Notes that only signing in again helps. The tokens stay: nothing is deleted here. */
async function markOver(
  store: RefreshStore,
  { connection, generation }: Stored,
  reason: string,
  now: number,
): Promise<void> {
  const over = { ...connection, reconnect: { since: now, reason }, updatedAt: now };
  // A conflict means that a sibling wrote meanwhile, and its state is newer.
  await store.put(over, generation);
}

/** Grows from 20 to 300 ms, half of it random, so that waiting processes do not retry in step. */
function pause(waits: number): number {
  const step = Math.min(300, 20 * 1.5 ** waits);
  return step / 2 + Math.random() * (step / 2);
}

/** A refusal that holds for the time a provider asked for. */
interface Resting {
  readonly error: ClientError;
  readonly since: number;
  readonly until: number;
}

/** Not where the clock has been set back since: it would hold until that moment comes again. */
function isIn({ since, until }: Resting, now: number): boolean {
  return since <= now && now < until;
}
