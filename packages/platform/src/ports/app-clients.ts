import type {
  Acting,
  ChangedClient,
  Client,
  ClientSecret,
  Conflict,
  Instant,
  Within,
} from "@grantway/protocol";
import type { AppClient } from "../apps/app-client.ts";
import type { Environment } from "../apps/app.ts";
import type { NotTheirs } from "./app-registry.ts";
import type { UnnamedHosts } from "./app-versions.ts";

/**
 * The clients of an app. Rules of clients are asked before; that of redirect hosts here, because it is about the version that is
 * released at that moment.
 */
export interface AppClients {
  /** Those of an app, live ones first and then by name. There are at most 20, so there are no pages. */
  list(app: string, within: Within): Promise<readonly AppClient[] | NotTheirs>;
  find(app: string, client: string, within: Within): Promise<AppClient | NotTheirs>;
  /** `too-many`: an app has 20 clients at the most. */
  create(
    made: { readonly app: string; readonly environment: Environment; readonly client: Client },
    by: Acting,
  ): Promise<"created" | NotTheirs | "taken" | "too-many" | UnnamedHosts>;
  /** Replaces what is said of it. Scopes that are taken away are gone from live tokens at once. */
  update(
    app: string,
    client: ChangedClient,
    expected: number,
    by: Acting,
  ): Promise<"updated" | NotTheirs | UnnamedHosts | Conflict>;
  /** With its secrets, and everything people granted to it. */
  delete(
    app: string,
    client: string,
    expected: number,
    by: Acting,
  ): Promise<"deleted" | NotTheirs | Conflict>;
  /** As `ClientRegistry.addSecret`. */
  addSecret(
    app: string,
    client: string,
    secret: { readonly row: ClientSecret; readonly othersExpireAt: Instant },
    by: Acting,
  ): Promise<"added" | "too-many" | NotTheirs>;
  removeSecret(app: string, client: string, secret: string, by: Acting): Promise<"removed" | NotTheirs>;
}
