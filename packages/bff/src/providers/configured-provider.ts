import type { Connection, Protocol, Provider } from "@grantway/client/protocol";
import { scopesToAsk } from "@grantway/client/protocol";
import { BffProblem } from "../answers/problem.ts";
import type { Seal } from "../seal/sealing.ts";
import type { ProviderSettings } from "../settings.ts";

/** A provider of the settings, ready to be used. */
export interface ConfiguredProvider {
  readonly name: string;
  readonly settings: ProviderSettings;
  /** The name of its session's cookie. */
  readonly cookie: string;
  /** For its sessions. Another client or provider under the same name opens none of them. */
  readonly seal: Seal;
  /** A connection without tokens. Reads the provider's metadata the first time. @throws {ClientError} */
  connection(): Promise<Connection>;
  /** The provider for values captured at the sign-in. @throws {ClientError} */
  resolve(captured?: Readonly<Record<string, string>>): Promise<Provider>;
}

/** The providers of the settings by name. */
export function createProviders(dependencies: {
  readonly settings: Readonly<Record<string, ProviderSettings>>;
  readonly protocol: Protocol;
  readonly sealFor: (purpose: string) => Seal;
  readonly cookieName: string;
}): ReadonlyMap<string, ConfiguredProvider> {
  const { protocol, sealFor, cookieName } = dependencies;
  const all = Object.entries(dependencies.settings).map(([name, settings]): [string, ConfiguredProvider] => {
    const make = once(() => makeConnection(name, settings, protocol));
    const { client, provider } = settings;
    const who =
      typeof provider === "string" ? provider : JSON.stringify([provider.issuer, provider.endpoints]);
    return [
      name,
      {
        name,
        settings,
        cookie: `${cookieName}.${name}`,
        seal: sealFor(`session ${name} ${client.id} ${who}`),
        connection: make,
        resolve: async (captured = {}) => protocol.resolveProvider({ ...(await make()), captured }),
      },
    ];
  });
  return new Map(all);
}

/** The provider a request names; the only one where it names none. @throws {BffProblem} `not-found` */
export function providerNamed(
  providers: ReadonlyMap<string, ConfiguredProvider>,
  name: string | null,
): ConfiguredProvider {
  const [first, ...others] = providers.values();
  const found = name === null ? (others.length === 0 ? first : undefined) : providers.get(name);
  if (found !== undefined) return found;
  throw new BffProblem("not-found", `Name one of the providers: ${[...providers.keys()].join(", ")}.`);
}

async function makeConnection(
  name: string,
  { provider, client, variables = {}, scopes, parameters }: ProviderSettings,
  protocol: Protocol,
): Promise<Connection> {
  const reference = await protocol.find(provider);
  const choice = { provider: reference, variables, captured: {}, client };
  const { definition } = await protocol.resolveProvider(choice);
  return {
    ...choice,
    format: 1,
    name,
    service: name,
    flow: "code",
    requestedScopes: scopesToAsk(definition, scopes, true),
    ...(parameters === undefined ? {} : { parameters: { authorization: parameters } }),
    createdAt: 0,
    updatedAt: 0,
  };
}

/** One attempt at a time, kept once it succeeded. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= work().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}
