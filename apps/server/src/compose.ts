import type { MessagePort } from "node:worker_threads";
import {
  createAccounts,
  createBrowserSessions,
  createCheckPassword,
  createFirstAdministrator,
  createOwnAccount,
  createPasswordByLink,
  createSignIn,
  type PasswordHasher,
  type Users,
} from "@grantway/identity";
import { createJoining } from "@grantway/platform";
import {
  accountCreation,
  clientRegistration,
  clientIdMetadataDocuments,
  createConnectedApps,
  createLaunches,
  createNotedUses,
  createPerform,
  createProvider,
  createSubjectNames,
  createTally,
  features,
  legacyFeaturesOf,
  sessionManagement,
  type Signer,
  type ThreadHealth,
} from "@grantway/protocol";
import { languageTags } from "@grantway/words";
import type { Logger } from "pino";
import type { Config, MetricsSettings } from "./config/config.ts";
import { readStatementIssuers } from "./config/statement-issuers.ts";
import { createFetchClientDocument } from "./egress/fetch-client-document.ts";
import { createFetchKeySet } from "./egress/fetch-key-set.ts";
import { createFetchRequestObject } from "./egress/fetch-request-object.ts";
import { createFramingCheck } from "./egress/framing-check.ts";
import { openEgress } from "./egress/open-egress.ts";
import { createHealth } from "./http/health/instance-health.ts";
import { createReadiness } from "./http/health/readiness.ts";
import { createHttpServer } from "./http/http-server.ts";
import { decodeBase64 } from "./http/oauth/decode-base64.ts";
import { createCipher } from "./keys/cipher.ts";
import { createEntropy } from "./keys/entropy.ts";
import { createHashing } from "./keys/hashing.ts";
import { createMac } from "./keys/mac.ts";
import { createPairwise } from "./keys/pairwise.ts";
import { createPasswordHasher, type MeasuredHasher } from "./keys/password-hasher.ts";
import { hasherAt } from "./keys/shared-hasher.ts";
import { openSigner } from "./keys/signer.ts";
import type { InstanceData } from "./instance-data.ts";
import { openMail } from "./mail/open-mail.ts";
import { createMetricsDesk } from "./metrics/metrics-desk.ts";
import { createRequestCounts, type RequestCounts } from "./metrics/request-counts.ts";
import { openRecovery, openSignUp } from "./open-sign-up.ts";
import { operationPorts } from "./operation-ports.ts";
import { askAt } from "./threads/ask-first.ts";
import { healthOf, type Loop } from "./threads/thread-health.ts";
import { openTracing } from "./traces/open-tracing.ts";

/*
 * The table of contents: every part of the server, and what it is given. Nothing else knows them all, and nothing
 * happens here but putting them together.
 */

/** The parts of a server that whoever starts it still needs by name. */
export type Composition = Awaited<ReturnType<typeof compose>>;

/** What a thread gets from the first thread of its process. */
export interface Shared {
  /** Of the storage; `undefined` where there is none to share. */
  readonly writer: MessagePort | undefined;
  /** Of the password hasher. */
  readonly hasher: MessagePort;
  /** Of how busy the threads are. */
  readonly health: MessagePort;
  /** Of what `GET /metrics` tells. */
  readonly metrics: MessagePort;
}

/**
 * Puts the server together. It does not listen yet.
 *
 * @param shared - given to a thread beside the first.
 * @throws {ConfigError} and {StorageError}, in sentences for the operator.
 */
export async function compose(config: Config, logger: Logger, data: InstanceData, shared?: Shared) {
  const { issuer, lifetimes, clientDocuments } = config;
  const clock = Date.now;

  const { ring } = data;
  const cipher = createCipher(ring);
  const hashing = createHashing(ring);
  const entropy = createEntropy();

  const tracing = await openTracing(config, logger);
  const storage = tracing.storage(data.storage);
  const { users } = storage.identity;
  const [signer, ownHasher]: [Signer, PasswordHasher & Partial<MeasuredHasher>] = await Promise.all([
    openSigner({ signingKeys: storage.protocol.signingKeys, cipher, clock }),
    shared === undefined ? openHasher(config, users) : hasherAt(shared.hasher),
  ]);
  const hasher = tracing.hasher(ownHasher);

  const uses = createNotedUses({ clock });
  const tally = createTally({ clock });
  const requests = countsFor(config.metrics);
  const metrics = createMetricsDesk(shared?.metrics);
  const signIn = createSignIn({
    users,
    failures: storage.identity.failedSignIns,
    hasher,
    hashing,
    cipher,
    entropy,
    clock,
  });
  const egress = openEgress(config);
  const pairwise = createPairwise(await storage.protocol.pairwiseKey.read());
  const provider = createProvider(
    {
      ...storage.protocol,
      issuer,
      directoryPage: (slug) => `${issuer}/console/directory/${slug}`,
      lifetimes,
      uiLocales: languageTags,
      cipher,
      hashing,
      signer,
      entropy,
      clock,
      decodeBase64,
      registration: {
        ...config.registration,
        statements: readStatementIssuers(config.registration.statements),
      },
      pairwise,
      fetchSector: createFetchKeySet(egress, "sector_identifier_uri"),
      fetchClientDocument: createFetchClientDocument({
        fetch: egress.fetch,
        hosts: { allow: clientDocuments.allowHosts, deny: clientDocuments.denyHosts },
      }),
      fetchKeySet: createFetchKeySet(egress),
      fetchRequestObject: createFetchRequestObject(egress),
      tokenEndpointAudience: config.legacy.tokenEndpointAudience,
      note: uses.note,
      counts: tally,
      checkPassword: createCheckPassword(signIn),
    },
    [
      ...features,
      ...(config.registration.policy === "off" ? [] : [clientRegistration]),
      ...(clientDocuments.enabled ? [clientIdMetadataDocuments] : []),
      ...(config.signUp.policy === "off" ? [] : [accountCreation]),
      ...(config.sessionManagement ? [sessionManagement] : []),
      ...legacyFeaturesOf(config.legacy),
    ],
  );

  const accounts = createAccounts({ users, hasher, entropy });
  const mail = await openMail(config.mail, { clock, logger });
  const own = {
    accounts,
    users,
    signIn,
    failures: storage.identity.failedSignIns,
    passwordLinks: storage.identity.passwordLinks,
    hashing,
    cipher,
    entropy,
    clock,
  };
  const firstAdministrator = createFirstAdministrator({ users, accounts, hashing, entropy });
  const { passwordLinks } = storage.identity;
  const passwordByLink = createPasswordByLink({ passwordLinks, accounts, hashing, clock });
  const joining = createJoining({ invitations: storage.platform.invitations, hashing, clock });
  const ownAccount = createOwnAccount({ accounts, userDirectory: storage.identity.userDirectory });
  const sessions = createBrowserSessions({
    sessions: storage.identity.sessions,
    cipher,
    entropy,
    clock,
    lifetime: lifetimes.session,
  });

  const { catalogue } = storage.protocol;
  const connectedApps = createConnectedApps(storage.protocol);
  const launches = createLaunches({ ...storage.protocol, issuer, signer, entropy, clock });
  const { sessionDirectory } = storage.identity;

  const keys = { hashing, cipher };
  // Whoever starts more threads adds them.
  const watched: Loop[] = [() => performance.eventLoopUtilization()];
  const health = createHealth(
    storage,
    shared === undefined ? () => healthOf(watched) : askAt<readonly ThreadHealth[]>(shared.health),
  );
  const made = operationPorts({ storage, config, accounts, entropy, ring: () => ring, health, egress });
  const ports = { ...made, ...keys };

  const readiness = createReadiness(storage);
  const { http, connections } = createHttpServer({
    issuer,
    trustedProxies: config.trustedProxies,
    bodyLimit: config.bodyLimit,
    provider,
    clientRegistry: storage.protocol.clientRegistry,
    users,
    signIn,
    signUp: openSignUp(config, mail, own),
    recovery: openRecovery(config, mail, own),
    sessions,
    firstAdministrator,
    passwordByLink,
    joining,
    memberships: storage.platform.memberships,
    events: storage.platform.events,
    installRequests: storage.platform.installRequests,
    installations: storage.platform.installations,
    appReports: storage.platform.appReports,
    names: storage.protocol.names,
    appAccess: storage.protocol.appAccess,
    ownAccount,
    auditTrail: storage.protocol.auditTrail,
    catalogue,
    clients: storage.protocol.clients,
    connectedApps,
    launches,
    sessionDirectory,
    sessionManagement: { enabled: config.sessionManagement, lifetime: lifetimes.session },
    csrfMac: createMac(ring, "csrf"),
    hashing,
    entropy,
    clock,
    counts: tally,
    countRequest: requests?.count,
    traceRequests: tracing.requests,
    metrics: { tell: metrics.tell, token: config.metrics.token },
    logger,
    readiness,
    perform: createPerform({ ports, clock }),
    keptAnswers: storage.protocol.keptAnswers,
    checkFraming: createFramingCheck({ fetch: egress.fetch, dashboard: new URL(issuer).origin }),
    cipher,
    requestsPerMinute: config.api.requestsPerMinute,
    crewName: hashing.sha256(config.database),
    consolePage: async () => (await import("@grantway/console/built-page")).consolePage(),
  });

  return {
    http,
    connections,
    storage,
    mail,
    uses,
    tally,
    requests,
    metrics,
    tracing,
    watched,
    hasher,
    accounts,
    firstAdministrator,
    readiness,
    cipher,
    clock,
    egress,
    signer,
    entropy,
    subjectNames: createSubjectNames(pairwise),
  };
}

/** Where metrics are told; nobody else counts. */
function countsFor({ port, token }: MetricsSettings): RequestCounts | undefined {
  return port === undefined && token === undefined ? undefined : createRequestCounts();
}

/** The hasher of this process, which knows what it will meet. */
async function openHasher({ argon2: parameters }: Config, users: Users): Promise<MeasuredHasher> {
  return createPasswordHasher({ parameters, stored: await users.hashKinds() });
}
