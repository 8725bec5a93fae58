import type { Connection, Protocol, Provider } from "@grantway/client/protocol";
import { scopesToAsk } from "@grantway/client/protocol";
import { BffProblem } from "../answers/problem.ts";
import type { Seal } from "../seal/sealing.ts";
import type { ProviderSettings } from "../settings.ts";
import { kept } from "./kept.ts";

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

/** Milliseconds after which a provider's metadata is read again. */
const metadataLifetime = 3_600_000;

/** The providers of the settings by name. */
export function createProviders(dependencies: {
  readonly settings: Readonly<Record<string, ProviderSettings>>;
  readonly protocol: Protocol;
  readonly sealFor: (purpose: string) => Seal;
  readonly cookieName: string;
  readonly now: () => number;
}): ReadonlyMap<string, ConfiguredProvider> {
  const { protocol, sealFor, cookieName, now } = dependencies;
  const all = Object.entries(dependencies.settings).map(([name, settings]): [string, ConfiguredProvider] => {
    const make = kept(() => makeConnection(name, settings, protocol), { lifetime: metadataLifetime, now });
    return [
      name,
      {
        name,
        settings,
        cookie: `${cookieName}.${name}`,
        seal: sealFor(`session 1 ${name} ${whoseTokens(settings)}`),
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
    requestedScopes: scopesToAsk(definition, { wanted: scopes, flow: "code", offline: true }),
    ...(parameters === undefined ? {} : { parameters: { authorization: parameters } }),
    createdAt: 0,
    updatedAt: 0,
  };
}

/** Changes with whoever the tokens of a session would be sent to. */
function whoseTokens({ client, provider, variables }: ProviderSettings): string {
  const there = typeof provider === "string" ? provider : [provider.issuer, provider.endpoints];
  return JSON.stringify([client.id, there, variables]);
}
