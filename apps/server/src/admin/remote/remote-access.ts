/*
 * `grantway server … --server https://…` asks the management API of a server that runs elsewhere, with the token of a
 * connection. Connections are the client side's, which this app does not know: whoever makes the command line hands in how
 * one is opened.
 */

/** What a person says of it. */
export interface RemoteWish {
  /** The issuer. */
  readonly server: string;
  /** The name of a connection; the one there is to this server where none is said. */
  readonly connection?: string | undefined;
}

/** A server that can be asked. */
export interface RemoteAccess {
  /** Without trailing slash. */
  readonly issuer: string;
  /** The name of the connection, for sentences. */
  readonly connection: string;
  readonly clientId: string;
  /** Sends a request with the token attached. */
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  close(): Promise<void>;
}

/** Opens a connection to the server. @throws {CommandError} where there is none */
export type OpenRemote = (wish: RemoteWish) => Promise<RemoteAccess>;
