import type { PasswordHasher } from "@grantway/identity";
import type { Storage } from "@grantway/storage";
import type { NotedRoute } from "../http/answers/note-routes.ts";
import type { ClientAddress } from "../http/connection/client-address.ts";
import type { Listener } from "../http/connection/connections.ts";
import type { LeanRequest } from "../http/connection/lean-request.ts";

/*
 * What traces put around the parts of a server. Where nobody asked for traces there is none of this: no wrapper, no library,
 * nothing to wait for.
 */

/** What is told of a request besides its method. */
export interface RequestFacts {
  readonly issuer: URL;
  readonly addressOf: ClientAddress;
  /** What the request was for; `undefined` of one that was answered before anybody knew. */
  readonly routeOf: (request: LeanRequest) => NotedRoute | undefined;
}

/** Traces of one thread. */
export interface Tracing {
  /** A span around each request; `undefined` where none is traced. */
  readonly requests: ((facts: RequestFacts) => (listen: Listener) => Listener) | undefined;
  /** A span around each call of a port, within that of its request. */
  readonly storage: (storage: Storage) => Storage;
  /** The same for passwords that are hashed and checked. */
  readonly hasher: <Hasher extends PasswordHasher>(hasher: Hasher) => Hasher;
  /** Sends what is left. Settles in any case: who stops does not wait for a receiver longer than an export may take. */
  readonly stop: () => Promise<void>;
}
