import type { Connection } from "../connection.ts";
import type { Provider, ProviderChoice } from "../provider/resolve-provider.ts";
import { type AuthorizedFetchDependencies, createAuthorizedFetch } from "./authorized-fetch.ts";
import { identityUrl, readIdentity } from "./read-identity.ts";

/** How long a sign-in waits for it, in milliseconds. */
const patience = 10_000;

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Who a sign-in is for, as the API of its provider says it; `undefined` where it does not. Sends with `fetch`. */
export function createAskIdentity({
  resolveProvider,
  now,
}: {
  readonly resolveProvider: (choice: ProviderChoice) => Promise<Provider>;
  readonly now: () => number;
}) {
  return async (connection: Connection, fetch: Fetch): Promise<string | undefined> => {
    const { definition, values } = await resolveProvider(connection);
    const { identity, base } = definition.api ?? {};
    if (identity === undefined) return undefined;
    const { method = "GET", name: path } = identity;
    const url = identityUrl(identity.url, base, values);
    const response = await fetch(url, { method, headers: { accept: "application/json" } });
    return readIdentity(response, { path, name: definition.name, now: now() });
  };
}

/**
 * Who a connection is for, asked with its tokens as they are, whether or not it is in the vault: by the subject at the userinfo
 * endpoint (OpenID Connect Core §5.3), else by its name in the API.
 */
export function createWhoIs(
  dependencies: Omit<AuthorizedFetchDependencies, "fresh">,
): (connection: Connection) => Promise<string | undefined> {
  const { resolveProvider, now } = dependencies;
  const askIdentity = createAskIdentity(dependencies);
  // What a refusal means is for who asks; the program was not refused anything.
  const silent = { ...dependencies, tell: () => undefined };

  return async (connection) => {
    const send = createAuthorizedFetch({ ...silent, fresh: async () => connection });
    const fetch: Fetch = (url, init) =>
      send(connection.name, url, { ...init, signal: AbortSignal.timeout(patience) });
    const provider = await resolveProvider(connection);
    const subject = provider.hasEndpoint("userinfo")
      ? await readIdentity(await fetch(provider.endpoint("userinfo"), {}), {
          path: "sub",
          name: provider.definition.name,
          now: now(),
        })
      : undefined;
    return subject ?? askIdentity(connection, fetch);
  };
}
