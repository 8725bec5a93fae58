import type { Client, ClientSecret, GrantType } from "../client.ts";
import type { Instant } from "../instant.ts";
import type { Attribution } from "./attribution.ts";
import type { Page, PageRequest } from "./page.ts";
import type { Conflict, Revised } from "./revised.ts";
import type { Reaching, Whose } from "../whose.ts";

/** A client at the revision it was read at, with what is known of its use: to a minute, and absent while none is. */
export interface RegisteredClient extends Omit<Client, "secrets">, Revised {
  readonly secrets: readonly UsedSecret[];
  /** Of the owner; absent where there is none. */
  readonly ownerUsername?: string;
  /** When it was last issued a token, or was told about one. */
  readonly lastUsedAt?: Instant;
  /** Of the app that owns it, and where it works; absent for a client of nobody's app. It is changed with its app alone. */
  readonly app?: { readonly id: string; readonly environment: "live" | "test" };
}

/** A secret, and when it last proved its client. */
export interface UsedSecret extends ClientSecret {
  readonly lastUsedAt?: Instant;
}

/** What a change of a client says: all of it but what it was born with, and whether it is verified. */
export type ChangedClient = Omit<Client, "secrets" | "createdAt" | "origin" | "verified">;

/** Which clients: those that are everything that is asked. */
export interface ClientFilter {
  /** A part of name or id, whatever the case. */
  readonly search?: string;
  readonly type?: Client["type"];
  readonly status?: Client["status"];
  readonly firstParty?: boolean;
  readonly origin?: Client["origin"];
  readonly verified?: boolean;
  /** Registered for this one, maybe for others too. */
  readonly grantType?: GrantType;
  /** Of this person, by id. */
  readonly owner?: string;
  /** Whether a person owns it, or it is the platform's. */
  readonly owned?: boolean;
  /** Registered before this moment, and not used at it or later. */
  readonly unusedSince?: Instant;
}

/** Which clients, in which order: by name and then id, or those used last first and those never used last. */
export interface ClientListRequest extends PageRequest, ClientFilter {
  /** `name` when absent. */
  readonly sort?: "name" | "lastUsed";
}

/**
 * The changes that administrators make to clients, and owners to theirs. Each commits with its audit record (principle P2). A
 * client that is not {@link Reaching.whose | theirs} at that moment is as one that is not there; an owner who is gone is `no-owner`.
 */
export interface ClientRegistry {
  /** Whoever goes on to the next page misses none that stays as it is, and meets none twice. */
  list(request: ClientListRequest): Promise<Page<RegisteredClient>>;
  /** How many these are. */
  count(filter: ClientFilter): Promise<number>;
  find(clientId: string, whose: Whose): Promise<RegisteredClient | undefined>;
  /**
   * A number that another change of any client, whoever made it, replaces by another: what was computed from all clients
   * under this one is still true. Costs the same however many clients there are.
   */
  revision(): Promise<number>;
  /** Of concurrent callers with one id exactly one is told `created`. */
  create(client: Client, by: Attribution): Promise<"created" | "taken" | "no-owner">;
  /**
   * Creates all of them in one transaction, or none: then the answer is the ids that are taken. Empty when they were
   * created. No two of the clients share an id.
   */
  createAll(clients: readonly Client[], by: Attribution): Promise<readonly string[] | "no-owner">;
  /**
   * Replaces everything but id, secrets, epoch, origin and creation time, and whether it is verified. Scopes taken away are gone from live tokens at once. A
   * client that already is as asked stays untouched, whatever the revision.
   *
   * @param expected - the revision the caller read. Of concurrent callers with one revision exactly one is not told of a
   *   conflict.
   */
  update(
    client: ChangedClient,
    expected: number,
    by: Reaching,
  ): Promise<"updated" | "unknown" | "no-owner" | Conflict>;
  /**
   * Takes the client out of quarantine, as it was read at the revision `expected`: what changed since, nobody has looked at.
   * One that is verified stays untouched, whatever the revision.
   */
  verify(clientId: string, expected: number, by: Reaching): Promise<"verified" | "unknown" | Conflict>;
  /**
   * Adds a secret beside the one there is, which from now on ends at `othersExpireAt`. `too-many`: two are live already
   * (expired ones do not count and are dropped). Concurrent callers never end up with more than two.
   */
  addSecret(
    clientId: string,
    secret: ClientSecret,
    othersExpireAt: number,
    by: Reaching,
  ): Promise<"added" | "too-many" | "unknown">;
  /** Ends one secret at once. */
  removeSecret(clientId: string, secretId: string, by: Reaching): Promise<"removed" | "unknown">;
  /** Deletes the client with its secrets, grants and token families in one transaction. `expected` as in {@link update}. */
  delete(clientId: string, expected: number, by: Reaching): Promise<"deleted" | "unknown" | Conflict>;
}
