import type { ClientCredentials, Connection } from "../connection.ts";
import type { Provider } from "../provider/resolve-provider.ts";
import type { PrivateJwk } from "./private-key.ts";

/** Client and provider of a request: everything it needs beside its own parameters. */
export interface Party {
  readonly provider: Provider;
  readonly client: ClientCredentials;
  readonly dpopKey: PrivateJwk | undefined;
  /** The APIs that tokens are asked for (RFC 8707 §2). */
  readonly resources: readonly string[];
  /** The connection's own parameters, by step. */
  readonly parameters: NonNullable<Connection["parameters"]>;
}

/** The party of a connection. */
export function partyOf(connection: Connection, provider: Provider): Party {
  const { client, dpopKey, resources = [], parameters = {} } = connection;
  return { provider, client, dpopKey, resources, parameters };
}
