import { setTimeout as sleep } from "node:timers/promises";
import { ClientError, isClientError } from "../client-error.ts";
import type { Connection } from "../connection.ts";
import { type TokenReply, withReply } from "../protocol/token-endpoint.ts";
import type { PutOutcome, Store, Stored } from "../vault/store.ts";

/** Between attempts to write, in milliseconds: a full disk or a restarting database gets half a minute. */
const pauses = [50, 200, 1000, 4000, 8000, 16_000];

/**
 * Writes the tokens that a refresh token was spent for, and tries hard: the old one is worthless now. Compare-and-set
 * on what was read. When the connection was changed meanwhile (its name, its service), the tokens go into the changed
 * one; when somebody signed in anew, the tokens of that sign-in are newer and are kept.
 *
 * @throws {ClientError} `vault_*` when it cannot be written, `unknown_connection` when it was removed meanwhile
 */
export async function saveTokens(task: {
  readonly store: Pick<Store, "put">;
  readonly read: Stored;
  readonly reply: TokenReply;
  readonly now: () => number;
}): Promise<Connection> {
  const { store, reply, now } = task;
  const spent = task.read.connection.tokens;
  let current: Stored = task.read;
  for (let tries = 0; tries < 10; tries++) {
    const connection = withReply(current.connection, reply, now());
    const outcome = await insist(() => store.put(connection, current.generation));
    if (outcome.outcome === "stored") return connection;
    if (outcome.current === undefined)
      throw new ClientError("unknown_connection", `${connection.name} was removed while it was refreshed.`);
    const { tokens } = outcome.current.connection;
    if (tokens?.accessToken !== spent?.accessToken || tokens?.refreshToken !== spent?.refreshToken)
      return outcome.current.connection;
    ({ current } = outcome as { current: Stored });
  }
  throw new ClientError("vault_busy", `The connection changes faster than it can be written: try again.`, {
    temporary: true,
  });
}

async function insist(write: () => Promise<PutOutcome>): Promise<PutOutcome> {
  for (const pause of pauses) {
    try {
      return await write();
    } catch (error) {
      if (!isClientError(error)) throw error;
      await sleep(pause);
    }
  }
  return write();
}
