import { createGrantway } from "../../create-grantway.ts";
import type { ConnectRequest, Grantway } from "../../grantway.ts";
import type { ProviderDefinition } from "../../provider-definition.ts";
import { createMemoryStore } from "../../vault/memory-store.ts";
import type { SimulatorProfile } from "./profile.ts";
import { type Simulator, startSimulator } from "./simulator.ts";

/** What a walk through a provider saw, from the first address to a call of its API. */
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
  /** Seconds the refresh token lives, as far as the client knows. */
  readonly refreshLifetime: number | undefined;
  /** How often the provider accepted a revocation. */
  readonly revocations: number;
  /** Hosts of loopback URIs that the definition offers and the provider refuses. */
  readonly refusedHosts: readonly string[];
  /** The outcome of a callback that was changed on its way, where the provider signs it. */
  readonly forged: string | undefined;
  /** The outcome of a made-up code. */
  readonly wrongCode: string | undefined;
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

interface Stage {
  readonly definition: ProviderDefinition;
  readonly simulator: Simulator;
  readonly grantway: Grantway;
  readonly request: ConnectRequest & { readonly redirectUri: string };
}

async function walk(definition: ProviderDefinition, simulator: Simulator): Promise<Walked> {
  const { profile, client, fetch } = simulator;
  const { id } = definition;
  const grantway = createGrantway({ store: createMemoryStore(), definitions: [definition], fetch });
  const request = {
    provider: id,
    client,
    scopes: [...(profile.scopes ?? ["read", "write"]), "declined"],
    variables: profile.variables ?? {},
    redirectUri: redirectUriFor(definition),
  };
  const stage: Stage = { definition, simulator, grantway, request };
  const { url } = await grantway.begin(request);
  const connection = await grantway.finish(await simulator.visit(url));
  const { value, expiresAt } = await grantway.token(id);
  // Read here, before the rest of the walk takes its time.
  const lifetime = secondsUntil(expiresAt);
  const refreshLifetime = secondsUntil(connection.refreshExpiresAt);
  const tokenIsCurrent = value === simulator.accessToken();
  for (const _ of connection.canRefresh ? [1, 2] : []) await grantway.refresh(id);
  const { status, scopes, captured, canRefresh } = connection;
  return {
    status,
    scopes,
    captured,
    canRefresh,
    tokenIsCurrent,
    lifetime,
    refreshLifetime,
    refreshes: simulator.refreshes(),
    ...(await calls(stage)),
    ...(await refusals(stage)),
    revocations: await revocations(stage),
  };
}

async function calls({ definition: { id, api: known }, simulator, grantway }: Stage) {
  const { api } = simulator.profile;
  const relative = known?.base === undefined ? undefined : await grantway.fetch(id, api.path);
  return {
    apiStatus: (await grantway.fetch(id, `${api.base}${api.path}`)).status,
    relativeStatus: relative?.status,
    identity: await grantway.identity(id),
  };
}

async function refusals(stage: Stage) {
  const { signed = false, codeParameter = "code" } = stage.simulator.profile.callback ?? {};
  return {
    refusedHosts: await refusedHosts(stage),
    forged: signed ? await changed(stage, "timestamp") : undefined,
    wrongCode: signed ? undefined : await changed(stage, codeParameter),
  };
}

/** The outcome of a callback in which one parameter was changed. */
async function changed({ grantway, simulator, request }: Stage, parameter: string): Promise<string> {
  const { url } = await grantway.begin({ ...request, name: "second" });
  const callback = new URL(await simulator.visit(url));
  callback.searchParams.set(parameter, "nobody-gave-this-out");
  return grantway.finish(callback.href).then(
    () => "connected",
    (error: { readonly providerError?: string; readonly code: string }) => error.providerError ?? error.code,
  );
}

async function refusedHosts({ definition, grantway, simulator, request }: Stage): Promise<readonly string[]> {
  const { hosts = ["127.0.0.1", "[::1]", "localhost"], httpsOnly = false } = definition.redirect ?? {};
  const tried = (httpsOnly ? [] : hosts).map(async (host) => {
    const redirectUri = `http://${host}:4180/callback`;
    const { url } = await grantway.begin({ ...request, name: "third", redirectUri });
    return simulator.visit(url).then(
      () => [],
      () => [host],
    );
  });
  return (await Promise.all(tried)).flat();
}

async function revocations({ definition, grantway, simulator }: Stage): Promise<number> {
  if (simulator.profile.revocation === undefined) return 0;
  await grantway.revoke(definition.id).catch(() => undefined);
  return simulator.revocations();
}

function secondsUntil(moment: number | undefined): number | undefined {
  return moment === undefined ? undefined : Math.round((moment - Date.now()) / 1000);
}

function redirectUriFor({ redirect = {} }: ProviderDefinition): string {
  const { hosts = ["127.0.0.1"], httpsOnly = false, path = "/callback" } = redirect;
  const [host] = hosts;
  return host === undefined || httpsOnly ? `https://app.example${path}` : `http://${host}:4180${path}`;
}
