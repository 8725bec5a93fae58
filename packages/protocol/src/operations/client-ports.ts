import type { BuiltInApi } from "../catalogue/management-api.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { ClientRegistry, RegisteredClient } from "../ports/client-registry.ts";
import type { InitialAccessTokens } from "../ports/initial-access-tokens.ts";
import type { ClientChoices } from "../registration/client-choices.ts";
import type { SecretMaking } from "../registration/client-secret.ts";
import type { NewClient } from "../registration/new-client.ts";
import type { Whose } from "../whose.ts";

/** What the operations on clients work with. */
export interface ClientPorts extends SecretMaking {
  readonly clientRegistry: ClientRegistry;
  readonly catalogue: Catalogue;
  readonly choices: ClientChoices;
  /** Its scopes are given by whoever has them. */
  readonly builtIn: BuiltInApi;
}

/** What the operations on initial access tokens work with. */
export interface InitialAccessTokenPorts extends Pick<SecretMaking, "entropy" | "hashing" | "crc32"> {
  readonly initialAccessTokens: InitialAccessTokens;
}

/** A client that was just registered. */
export interface CreatedClient {
  readonly client: RegisteredClient;
  /** The generated secret, which nobody can be told again; absent when it was given or there is none. */
  readonly secret?: string;
}

/** The new client as it is registered now; as it was made, where somebody deleted it already. */
export async function readBack(
  registry: ClientRegistry,
  made: NewClient,
  whose: Whose,
): Promise<CreatedClient> {
  const client = (await registry.find(made.client.id, whose)) ?? { ...made.client, revision: 1 };
  return { ...made, client };
}
