import { managementApi } from "../catalogue/management-api.ts";
import type { Client } from "../client.ts";
import { UnsafeRedirectError } from "../errors/unsafe-redirect-error.ts";
import type { Instant } from "../instant.ts";
import type { Attribution } from "../ports/attribution.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Clients } from "../ports/clients.ts";
import type { Clock } from "../ports/clock.ts";
import type { DescribedClients } from "../ports/described-clients.ts";
import type { FetchClientDocument } from "../ports/fetch-client-document.ts";
import { type ClientMetadata, metadataOf } from "../registration/client-metadata.rfc7591.ts";
import { scopesInQuarantine } from "../registration/quarantine.ts";
import type { ScopeCatalogue } from "../scope.ts";
import { clientIdUrlProblem, looksLikeClientIdUrl } from "./client-id-url.cimd.ts";
import { isAsVerified } from "./is-as-verified.ts";
import { createKnownDocuments } from "./known-documents.cimd.ts";
import { type ReadDocument, readClientDocument } from "./read-client-document.cimd.ts";

/** Who names a client, as far as it matters here. */
export interface NamedBy {
  /** Where the request came from, as failures are counted. */
  readonly network?: (() => string) | undefined;
}

/** The clients that an authorization request may name: registered ones, and those that are described elsewhere. */
export interface NamedClients {
  /** @throws {UnsafeRedirectError} `unreadClient` where a client should describe itself and no description can be used. */
  find(clientId: string, by: NamedBy): Promise<Client | undefined>;
  /** Has what is known of it now written down, once a person decided about it. Nothing is written of a registered client. */
  keep(client: Client, by: Attribution): Promise<void>;
}

/** Registered clients and no others: one that a document once described asks nobody anew, and keeps what it was allowed. */
export function registeredClients(clients: Clients): NamedClients {
  return {
    async find(clientId) {
      const client = await clients.find(clientId);
      return client !== undefined && isDescribed(client) ? undefined : client;
    },
    keep: async () => undefined,
  };
}

/** What it takes. */
export interface NamedClientsDependencies {
  readonly issuer: string;
  readonly clients: Clients;
  readonly catalogue: Catalogue;
  readonly describedClients: DescribedClients;
  readonly fetchClientDocument: FetchClientDocument;
  readonly clock: Clock;
}

/**
 * Registered clients, and those that a document describes. A document is looked for only where an authorization request names its
 * client, so that nothing else makes this server fetch anything, and it is looked at anew each time: what it says now counts, but what
 * administrators decided about the client stands above it, and a suspended one is not asked for at all.
 *
 * @see {@link https://datatracker.ietf.org/doc/html/draft-ietf-oauth-client-id-metadata-document-02#section-5 | OAuth Client ID Metadata Document §5}
 */
export function createNamedClients(dependencies: NamedClientsDependencies): NamedClients {
  const { clients, catalogue, describedClients, clock } = dependencies;
  const builtIn = managementApi(dependencies.issuer);
  const openTo = (current: ScopeCatalogue, isVerified: boolean) =>
    isVerified ? scopesOfOthers(current, builtIn.api.audience) : scopesInQuarantine(current, builtIn);

  async function read(body: string, clientId: string, isVerified = false): Promise<ReadDocument> {
    const current = await catalogue.current();
    return readClientDocument(body, {
      clientId,
      catalogue: current,
      openScopes: openTo(current, isVerified),
    });
  }

  const documents = createKnownDocuments({
    ...dependencies,
    async wrongWith(body, clientId) {
      const document = await read(body, clientId);
      return "wrong" in document ? document.wrong : undefined;
    },
  });

  async function describe(clientId: string, network: string, isVerified: boolean): Promise<ReadDocument> {
    const problem = clientIdUrlProblem(clientId);
    if (problem !== undefined) return { wrong: `client_id ${problem}` };
    const found = await documents.find(clientId, network);
    return "unread" in found ? { wrong: found.unread } : read(found.body, clientId, isVerified);
  }

  /** What its document says now, verified as long as that is what somebody looked at. */
  async function describedClient(
    clientId: string,
    kept: Client | undefined,
    network: string,
  ): Promise<Client> {
    const first = await describe(clientId, network, kept?.verified === true);
    const isOther = kept?.verified === true && "metadata" in first && !isAsVerified(kept, first.metadata);
    const described = isOther ? await describe(clientId, network, false) : first;
    if ("wrong" in described) throw new UnsafeRedirectError("unreadClient", described.wrong, kept?.id);
    const decided = isOther ? { ...kept, verified: false } : kept;
    return asDescribed(described.metadata, decided, clock());
  }

  return {
    async find(clientId, { network = () => "" }) {
      const kept = await clients.find(clientId);
      const isElsewhere = kept === undefined ? looksLikeClientIdUrl(clientId) : isDescribed(kept);
      if (!isElsewhere || kept?.status === "suspended") return kept;
      return describedClient(clientId, kept, network());
    },
    async keep(client, by) {
      if (!isDescribed(client)) return;
      // Most of what is said was said before, and to look is cheaper than to write.
      const kept = await clients.find(client.id);
      if (kept === undefined || !saysTheSame(kept, client)) await describedClients.keep(client, by);
    },
  };
}

function isDescribed({ origin }: Client): boolean {
  return origin === "metadata_document";
}

/** What the document says, with what is decided here and no document can say. */
function asDescribed(metadata: ClientMetadata, kept: Client | undefined, now: Instant): Client {
  const said = { ...metadata, origin: "metadata_document", secrets: [] } as const;
  if (kept === undefined) return { ...said, verified: false, createdAt: now };
  const { owner, status, verified, firstParty, createdAt, epoch } = kept;
  return {
    ...said,
    owner,
    status,
    verified,
    firstParty,
    createdAt,
    ...(epoch === undefined ? {} : { epoch }),
  };
}

function saysTheSame(kept: Client, described: Client): boolean {
  return JSON.stringify(metadataOf(kept)) === JSON.stringify(metadataOf(described));
}

function scopesOfOthers({ scopes }: ScopeCatalogue, management: string): readonly string[] {
  return [...scopes.values()].filter(({ audience }) => audience !== management).map(({ key }) => key);
}
