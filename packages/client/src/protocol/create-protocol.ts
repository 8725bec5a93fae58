import { catalogue } from "../catalogue/catalogue.ts";
import type { Connection, ProviderReference } from "../connection.ts";
import { makeAuthorizationRequest } from "../flows/authorization-request.ts";
import type { Bindings } from "../flows/authorization-request.ts";
import type { StepUp } from "../flows/draft.ts";
import { findProvider } from "../flows/find-provider.ts";
import { createRedeem, type Redeem } from "../flows/redeem.ts";
import type { GrantwayOptions, Providers } from "../grantway.ts";
import type { ProviderDefinition } from "../provider-definition.ts";
import { createReadMetadata, type ReadMetadata } from "../provider/metadata.ts";
import { createProviders } from "../provider/providers.ts";
import { createResolveProvider, type Provider, type ProviderChoice } from "../provider/resolve-provider.ts";
import { revokeAtProvider, type Revocation } from "../revoke.ts";
import { checkLink } from "../wire/check-link.ts";
import { environmentFetch } from "../wire/environment-fetch.ts";
import { createSend, type Send } from "../wire/send.ts";
import { type BackChannel, createBackChannel } from "./back-channel.ts";
import { createDpopHandles } from "./dpop.rfc9449.ts";
import { renew } from "./renew.ts";
import { createTokenEndpoint, type TokenEndpoint, type TokenReply } from "./token-endpoint.ts";

/** What the protocol layer needs. Everything has a default. */
export type ProtocolOptions = Omit<GrantwayOptions, "store" | "leaseTtl" | "onEvent" | "random">;

/**
 * Everything that is sent to a provider and read from it, with what the provider does differently: without a vault, so
 * for whoever keeps tokens in another way. Everything throws `ClientError`.
 */
export interface Protocol {
  /** The provider for a name of the catalogue, the URL of an issuer, or a definition. */
  readonly find: (wanted: string | ProviderDefinition) => Promise<ProviderReference>;
  readonly resolveProvider: (choice: ProviderChoice) => Promise<Provider>;
  /** First half of a sign-in by code: where the browser goes, and what the second half needs to know. */
  readonly authorize: (task: {
    readonly connection: Connection;
    readonly provider: Provider;
    readonly redirectUri: string;
    readonly offline: boolean;
    readonly stepUp?: StepUp;
  }) => Promise<{ readonly url: string; readonly bindings: Bindings }>;
  /** Second half: checks the callback and redeems the code. */
  readonly redeem: Redeem;
  /** New tokens for a connection, without a person. Does not guard against a second caller: that is a refresher's work. */
  readonly renew: (connection: Connection) => Promise<TokenReply>;
  /** Ends the tokens. `false` where the provider offers no revocation. */
  readonly revoke: (connection: Connection, how?: Revocation) => Promise<boolean>;
}

/** The layer with its parts, for the client itself. */
export interface ProtocolParts extends Protocol {
  readonly providers: Providers & { readonly byId: ReadonlyMap<string, ProviderDefinition> };
  readonly send: Send;
  readonly readMetadata: ReadMetadata;
  readonly backChannel: BackChannel;
  readonly tokenEndpoint: TokenEndpoint;
  readonly dpopHandle: ReturnType<typeof createDpopHandles>;
}

/** Composes the protocol layer. Reads and sends nothing yet. */
export function createProtocol(options: ProtocolOptions = {}): ProtocolParts {
  const { now = Date.now, allowInsecureHttp = false, onTrace } = options;
  const { deadline = 20_000, maxBytes = 1_048_576 } = options.limits ?? {};
  const fetch = options.fetch ?? environmentFetch(process.env);
  const send = createSend({ fetch, now, deadline, maxBytes, allowInsecureHttp, onTrace });
  const readMetadata = createReadMetadata({ send, now });
  const providers = createProviders({
    definitions: [...(options.definitions ?? []), ...catalogue],
    readMetadata,
  });
  const resolveProvider = createResolveProvider({ definitions: providers.byId, readMetadata });
  const dpopHandle = createDpopHandles();
  const backChannel = createBackChannel({ send, dpopHandle });
  const tokenEndpoint = createTokenEndpoint({ backChannel, now });

  return {
    providers,
    resolveProvider,
    send,
    readMetadata,
    backChannel,
    tokenEndpoint,
    dpopHandle,
    find: (wanted) => findProvider(wanted, providers),
    redeem: createRedeem({ resolveProvider, tokenEndpoint }),

    async authorize(task) {
      const made = await makeAuthorizationRequest({ ...task, now: now(), backChannel });
      checkLink(made.url, task.provider.definition.name, allowInsecureHttp);
      return made;
    },

    renew: async (connection) => renew(tokenEndpoint, connection, await resolveProvider(connection), now()),

    revoke: async (connection, how) =>
      revokeAtProvider(connection, await resolveProvider(connection), backChannel, how),
  };
}
