import type { Client, ClientSecret } from "../client.ts";
import type { Attribution } from "./attribution.ts";
import type { Page, PageRequest } from "./page.ts";
import type { Conflict, Revised } from "./revised.ts";

/** The changes an administrator makes to clients. Each commits with its audit record (principle P2). */
export interface ClientRegistry {
  /** By name, then id. `search` matches a part of either, whatever the case. */
  list(request: PageRequest & { readonly search?: string }): Promise<Page<Client & Revised>>;
  find(clientId: string): Promise<(Client & Revised) | undefined>;
  /**
   * A number that another change of any client, whoever made it, replaces by another: what was computed from all clients
   * under this one is still true. Costs the same however many clients there are.
   */
  revision(): Promise<number>;
  /** Of concurrent callers with one id exactly one is told `created`. */
  create(client: Client, by: Attribution): Promise<"created" | "taken">;
  /**
   * Creates all of them in one transaction, or none: then the answer is the ids that are taken. Empty when they were
   * created. No two of the clients share an id.
   */
  createAll(clients: readonly Client[], by: Attribution): Promise<readonly string[]>;
  /**
   * Replaces everything but id, secrets, epoch and creation time. Scopes taken away are gone from live tokens at once. A
   * client that already is as asked stays untouched, whatever the revision.
   *
   * @param expected - the revision the caller read. Of concurrent callers with one revision exactly one is not told of a
   *   conflict.
   */
  update(
    client: Omit<Client, "secrets" | "createdAt">,
    expected: number,
    by: Attribution,
  ): Promise<"updated" | "unknown" | Conflict>;
  /**
   * Adds a secret beside the one there is, which from now on ends at `othersExpireAt`. `too-many`: two are live already
   * (expired ones do not count and are dropped). Concurrent callers never end up with more than two.
   */
  addSecret(
    clientId: string,
    secret: ClientSecret,
    othersExpireAt: number,
    by: Attribution,
  ): Promise<"added" | "too-many" | "unknown">;
  /** Ends one secret at once. */
  removeSecret(clientId: string, secretId: string, by: Attribution): Promise<"removed" | "unknown">;
  /** Deletes the client with its secrets, grants and token families in one transaction. `expected` as in {@link update}. */
  delete(clientId: string, expected: number, by: Attribution): Promise<"deleted" | "unknown" | Conflict>;
}
