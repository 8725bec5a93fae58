import { readDefinition } from "./check-definition.ts";
import { ClientError } from "./client-error.ts";
import { type Connection, isName, summarise } from "./connection.ts";
import type { GrantwayEvent } from "./events.ts";
import type { Draft } from "./flows/draft.ts";
import { type FindDefinition, ownerBeforeEdit } from "./flows/same-connection.ts";
import type { ConnectionChanges, Connections, ConnectRequest } from "./grantway.ts";
import type { Provider, ProviderChoice } from "./provider/resolve-provider.ts";
import { signedOut } from "./revoke.ts";
import { readStored } from "./vault/read-stored.ts";
import { brokenSummary, recordProblem } from "./vault/record.ts";
import type { Store } from "./vault/store.ts";

/** What people do with connections beside signing in. Every change is compare-and-set, and repeated on a conflict. */
export function createConnections(dependencies: {
  readonly store: Store;
  readonly draft: (request: ConnectRequest) => Promise<Draft>;
  readonly resolveProvider: (choice: ProviderChoice) => Promise<Provider>;
  readonly find: FindDefinition;
  readonly now: () => number;
  readonly tell: (event: GrantwayEvent) => void;
}): Connections & {
  change(name: string, change: (connection: Connection) => Connection): Promise<Connection>;
} {
  const { store, draft, resolveProvider, find, now, tell } = dependencies;

  async function change(name: string, how: (connection: Connection) => Connection): Promise<Connection> {
    for (let tries = 0; tries < 20; tries++) {
      const { connection, generation } = await readStored(store, name);
      const changed = how(connection);
      const outcome = await store.put(changed, generation);
      if (outcome.outcome === "stored") return changed;
    }
    throw busy(name);
  }

  async function rename(name: string, to: string): Promise<void> {
    if (!isName(to))
      throw new ClientError(
        "bad_request",
        `A connection cannot be called "${to}": use letters, digits, dots and dashes.`,
      );
    const { connection } = await readStored(store, name);
    // A refresh writes under the old name, so none may run during the move.
    const lease = await store.acquire(name, 15_000);
    if (lease === undefined) throw busy(name);
    try {
      const current = await readStored(store, name);
      const made = await store.put({ ...current.connection, name: to, updatedAt: now() }, undefined);
      if (made.outcome === "conflict")
        throw new ClientError("name_taken", `There is a connection ${to} already: choose another name.`);
      if ((await store.remove(name, current.generation)) === "removed") return;
      await store.remove(to, made.generation);
      throw busy(connection.name);
    } finally {
      await store.release(lease);
    }
  }

  return {
    change,
    list: async () =>
      (await store.list()).map((stored) => {
        const problem = recordProblem(stored.connection);
        return problem === undefined ? summarise(stored.connection, now()) : brokenSummary(stored, problem);
      }),
    get: async (name) => summarise((await readStored(store, name)).connection, now()),
    reveal: async (name) => (await readStored(store, name)).connection,
    definition: async (name) =>
      (await resolveProvider((await readStored(store, name)).connection)).definition,

    async create(request) {
      const { connection, existing } = await draft(request);
      const made = existing === undefined ? await store.put(connection, undefined) : { outcome: "conflict" };
      if (made.outcome === "stored") return summarise(connection, now());
      throw new ClientError(
        "name_taken",
        `There is a connection ${connection.name} already: choose another name.`,
      );
    },

    async edit(name, { name: newName = name, ...changes }, { replace = false } = {}) {
      if (changes.provider?.from === "definition") readDefinition(changes.provider.definition);
      const changed = await change(name, (connection) =>
        withTokensOfItsOwn(connection, edited(connection, changes, now()), find, replace),
      );
      if (newName === name) return summarise(changed, now());
      await rename(name, newName);
      return summarise((await readStored(store, newName)).connection, now());
    },

    async remove(name) {
      for (let tries = 0; tries < 20; tries++) {
        // A broken record is removed like any other.
        const stored = (await store.get(name)) ?? (await readStored(store, name));
        if ((await store.remove(name, stored.generation)) === "removed") {
          tell({ type: "removed", name, at: now() });
          return;
        }
      }
      throw busy(name);
    },
  };
}

/**
 * Tokens, and what came with them, belong to the server and client they came from: an edit neither sends them to
 * another one nor drops them unless told to.
 */
function withTokensOfItsOwn(
  before: Connection,
  after: Connection,
  find: FindDefinition,
  replace: boolean,
): Connection {
  const owner = ownerBeforeEdit(before, after, find);
  if (owner === undefined) return after;
  if (replace) return { ...signedOut(after, after.updatedAt), captured: {} };
  throw new ClientError(
    "bad_request",
    `${before.name} is signed in, and its tokens are those of ${owner}: revoke it first, or say that it is to be replaced.`,
  );
}

function edited(connection: Connection, changes: Omit<ConnectionChanges, "name">, now: number): Connection {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const changed: Connection = { ...connection, ...given, updatedAt: now };
  if (isName(changed.service)) return changed;
  throw new ClientError(
    "bad_request",
    `A service cannot be called "${changed.service}": use letters, digits, dots and dashes.`,
  );
}

function busy(name: string): ClientError {
  return new ClientError("vault_busy", `${name} is being changed by another process: try again.`, {
    temporary: true,
  });
}
