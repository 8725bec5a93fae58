import { createGrantway } from "../../create-grantway.ts";
import type { ProviderDefinition } from "../../provider-definition.ts";
import { createMemoryStore } from "../../vault/memory-store.ts";
import type { SimulatorProfile } from "./profile.ts";
import { type Simulator, startSimulator } from "./simulator.ts";

/** What was seen of a provider, from the first address to a call of its API. */
export interface Walked {
  readonly status: string;
  readonly scopes: readonly string[];
  readonly captured: Readonly<Record<string, string>>;
  /** Seconds the access token lives, as far as the client knows. */
  readonly lifetime: number | undefined;
  readonly tokenIsCurrent: boolean;
  readonly canRefresh: boolean;
  /** How often tokens were given out when it was refreshed twice. */
  readonly refreshes: number;
  readonly apiStatus: number;
  readonly relativeStatus: number | undefined;
  readonly identity: string | undefined;
  /** What a code that nobody gave out ends in. */
  readonly wrongCode: string;
}

/** Signs in, refreshes and calls the API of a simulated provider, with the real client and this definition. */
export async function walkThrough(
  definition: ProviderDefinition,
  profile: SimulatorProfile,
): Promise<Walked> {
  const simulator = await startSimulator(profile);
  try {
    return await walk(definition, simulator);
  } finally {
    await simulator.stop();
  }
}

async function walk(definition: ProviderDefinition, simulator: Simulator): Promise<Walked> {
  const { profile, client, fetch } = simulator;
  const { id } = definition;
  const grantway = createGrantway({ store: createMemoryStore(), definitions: [definition], fetch });
  const request = {
    provider: id,
    client,
    scopes: profile.scopes ?? ["read", "write"],
    variables: profile.variables ?? {},
    redirectUri: redirectUriFor(definition),
  };
  const { url } = await grantway.begin(request);
  const { status, scopes, captured, canRefresh } = await grantway.finish(await simulator.visit(url));
  const { value, expiresAt } = await grantway.token(id);
  const tokenIsCurrent = value === simulator.accessToken();
  for (const _ of canRefresh ? [1, 2] : []) await grantway.refresh(id);
  const { api } = profile;
  const relative = definition.api?.base === undefined ? undefined : await grantway.fetch(id, api.path);
  return {
    status,
    scopes,
    captured,
    canRefresh,
    tokenIsCurrent,
    lifetime: expiresAt === undefined ? undefined : Math.round((expiresAt - Date.now()) / 1000),
    refreshes: simulator.refreshes(),
    apiStatus: (await grantway.fetch(id, `${api.base}${api.path}`)).status,
    relativeStatus: relative?.status,
    identity: await grantway.identity(id),
    wrongCode: await withWrongCode(),
  };

  async function withWrongCode(): Promise<string> {
    const second = await grantway.begin({ ...request, name: "second" });
    const callback = new URL(await simulator.visit(second.url));
    const name = profile.callback?.codeParameter ?? "code";
    if (profile.callback?.signed === true) return "invalid_grant"; // a changed callback is refused before it is sent
    callback.searchParams.set(name, "nobody-gave-this-out");
    return grantway.finish(callback.href).then(
      () => "connected",
      (error: { readonly providerError?: string; readonly code: string }) =>
        error.providerError ?? error.code,
    );
  }
}

function redirectUriFor({ redirect = {} }: ProviderDefinition): string {
  const { hosts = ["127.0.0.1"], httpsOnly = false, path = "/callback" } = redirect;
  const [host] = hosts;
  return host === undefined || httpsOnly ? `https://app.example${path}` : `http://${host}:4180${path}`;
}
