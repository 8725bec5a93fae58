import type { Connection, ConnectionSummary, Flow, Grantway, ProviderDefinition } from "@grantway/client";
import type {
  ConnectionDetail,
  ConnectionList,
  ConnectionView,
  Definition,
  ProviderView,
  SignInStep,
} from "@grantway/helper/contract";
import { createLRU } from "lru.min";

/** Makes what the page shows from the vault's content. No token, secret or key is included. */
export interface Views {
  list(): Promise<ConnectionList>;
  detail(name: string): Promise<ConnectionDetail>;
}

/** Where the views come from beside the vault. */
export interface ViewSources {
  readonly grantway: Grantway;
  readonly vault: string;
  readonly now: () => number;
  /** The error of a connection's last refresh. */
  readonly trouble: (name: string) => string | undefined;
  readonly signIn: (name: string) => SignInStep | undefined;
  /** `undefined` where the provider takes no address of this machine. */
  readonly redirectUri: (definition: ProviderDefinition) => string | undefined;
}

/** Views over these sources. */
export function createViews(sources: ViewSources): Views {
  const { grantway, vault, now } = sources;
  /** Names of providers that are not in the catalogue, by connection and its last change. */
  const names = createLRU<string, string>({ max: 1000 });

  async function providerName({ name, provider, updatedAt, status }: ConnectionSummary): Promise<string> {
    if (status === "broken") return "";
    const known = grantway.providers.list().find(({ id }) => id === provider);
    if (known !== undefined) return known.name;
    const key = `${name} ${updatedAt}`;
    const found = names.get(key) ?? definitionOf(await grantway.connections.reveal(name), grantway).name;
    names.set(key, found);
    return found;
  }

  function view(summary: ConnectionSummary, provider: string): ConnectionView {
    const { name, captured: _, createdAt: __, updatedAt: ___, ...shown } = summary;
    const trouble = sources.trouble(name);
    const signIn = sources.signIn(name);
    return {
      ...shown,
      name,
      provider: { id: summary.provider, name: provider },
      ...(trouble === undefined ? {} : { trouble }),
      ...(signIn === undefined ? {} : { signIn }),
    };
  }

  return {
    async list() {
      const summaries = await grantway.connections.list();
      const connections = await Promise.all(
        summaries.map(async (summary) => view(summary, await providerName(summary))),
      );
      return { at: now(), vault, connections };
    },
    async detail(name) {
      const connection = await grantway.connections.reveal(name);
      const summary = await grantway.connections.get(name);
      const definition = definitionOf(connection, grantway);
      const redirectUri = sources.redirectUri(definition);
      return {
        ...view(summary, definition.name),
        ...editable(connection),
        createdAt: summary.createdAt,
        updatedAt: summary.updatedAt,
        captured: { ...summary.captured },
        definition: definition as Definition,
        ...(redirectUri === undefined ? {} : { redirectUri }),
      };
    },
  };
}

function editable(connection: Connection) {
  const {
    client,
    parameters = {},
    extraScopes = {},
    variables,
    provider,
    requestedScopes,
    resources = [],
  } = connection;
  return {
    providerFrom: provider.from,
    variables: { ...variables },
    requestedScopes,
    extraScopes: { ...extraScopes },
    resources,
    parameters: { ...parameters } as Record<string, Record<string, string>>,
    ...(client.authentication === undefined ? {} : { authentication: client.authentication }),
    hasSecret: client.secret !== undefined,
    hasPrivateKey: client.privateKey !== undefined,
  };
}

/** The definition as it is written, without asking the provider. */
export function definitionOf(
  { provider }: Connection,
  { providers }: Pick<Grantway, "providers">,
): ProviderDefinition {
  return provider.from === "catalogue" ? providers.get(provider.id) : provider.definition;
}

/** A provider in a list. */
export function providerView({ id, name, service, notes = [] }: ProviderDefinition): ProviderView {
  return { id, name, service: service ?? id, notes };
}

/** Flows that work, preferred first; where metadata has not been read yet, the usual ones. */
export function shownFlows({
  flows,
  endpoints = {},
  issuer,
  staticToken,
}: ProviderDefinition): readonly Flow[] {
  if (flows !== undefined) return flows;
  const discovers = issuer !== undefined && endpoints.token === undefined;
  const found: readonly (readonly [Flow, boolean])[] = [
    ["code", discovers || endpoints.authorization !== undefined],
    ["device", discovers || endpoints.device !== undefined],
    ["client_credentials", discovers || endpoints.token !== undefined],
    ["static", staticToken !== undefined],
  ];
  return found.filter(([, works]) => works).map(([flow]) => flow);
}
