import type { Client, ClientRegistry, Clock, Milliseconds } from "@grantway/protocol";

/** Tells which web origins may read our answers from a script: those public clients return to. */
export type BrowserOrigins = (origin: string) => Promise<boolean>;

const fresh: Milliseconds = 30_000;
/** A client that was just registered waits this long at most; an unknown origin makes us look no more often. */
const patience: Milliseconds = 1000;

/**
 * The origins of the redirect URIs of public clients, kept for half a minute. Asked only when a browser sends `Origin`,
 * so requests between servers never come here.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc10017 | RFC 10017}, on CORS at the token endpoint
 */
export function createBrowserOrigins(dependencies: {
  readonly clientRegistry: Pick<ClientRegistry, "list">;
  readonly clock: Clock;
}): BrowserOrigins {
  const { clientRegistry, clock } = dependencies;
  let known: ReadonlySet<string> = new Set();
  let loadedAt = Number.NEGATIVE_INFINITY;
  let loading: Promise<void> | undefined;

  async function load(): Promise<void> {
    const origins = new Set<string>();
    let after: string | undefined;
    do {
      const page = await clientRegistry.list({ limit: 200, ...(after === undefined ? {} : { after }) });
      for (const origin of page.items.flatMap(originsOf)) origins.add(origin);
      after = page.next;
    } while (after !== undefined);
    known = origins;
    loadedAt = clock();
  }

  return async (origin) => {
    const age = clock() - loadedAt;
    if (age > (known.has(origin) ? fresh : patience)) {
      loading ??= load().finally(() => {
        loading = undefined;
      });
      await loading;
    }
    return known.has(origin);
  };
}

function originsOf(client: Client): readonly string[] {
  if (client.type !== "public" || client.status !== "active") return [];
  return client.redirectUris
    .map((uri) => URL.parse(uri))
    .filter((url) => url?.protocol === "https:" || url?.protocol === "http:")
    .map((url) => url?.origin ?? "");
}
