import type { MessagePort } from "node:worker_threads";
import type {
  FailedSignIns,
  PasswordLinks,
  SessionDirectory,
  Sessions,
  UserDirectory,
  Users,
} from "@grantway/identity";
import type {
  AppChecks,
  AppClients,
  AppRegistry,
  AppReports,
  AppVersions,
  Directory,
  Events,
  InstallRequests,
  Installations,
  Policies,
  Invitations,
  Members,
  Memberships,
  OrganisationRoles,
  Organisations,
  Publishers,
  ReviewQueue,
  WebhookDeliveries,
  WebhookEndpoints,
  WebhookSeals,
} from "@grantway/platform";
import type {
  AppAccess,
  AuditTrail,
  Catalogue,
  CatalogueRegistry,
  Census,
  ClientRegistry,
  Clients,
  Consequences,
  DescribedClients,
  DeviceRequests,
  FamilyRegistry,
  Figures,
  GrantRegistry,
  Grants,
  InitialAccessTokens,
  InstanceKeys,
  Instant,
  Inventory,
  KeptAnswers,
  LastUses,
  LaunchPlaces,
  LogoutNotices,
  Names,
  PairwiseKey,
  Registrations,
  RevokedTokens,
  SignedInClients,
  SigningKeys,
  Standings,
  Subjects,
  TokenFamilies,
  UsedIds,
} from "@grantway/protocol";
import type { SweepTimes } from "./decisions/swept-tables.ts";
import type { StorageError } from "./storage-error.ts";

/** What the protocol keeps. */
export interface ProtocolPorts {
  readonly appAccess: AppAccess;
  readonly clients: Clients;
  readonly clientRegistry: ClientRegistry;
  readonly catalogue: Catalogue;
  readonly catalogueRegistry: CatalogueRegistry;
  readonly grants: Grants;
  readonly grantRegistry: GrantRegistry;
  readonly initialAccessTokens: InitialAccessTokens;
  readonly keptAnswers: KeptAnswers;
  readonly lastUses: LastUses;
  readonly launchPlaces: LaunchPlaces;
  readonly logoutNotices: LogoutNotices;
  readonly families: TokenFamilies;
  readonly familyRegistry: FamilyRegistry;
  readonly names: Names;
  readonly consequences: Consequences;
  readonly describedClients: DescribedClients;
  readonly deviceRequests: DeviceRequests;
  readonly pairwiseKey: PairwiseKey;
  readonly registrations: Registrations;
  readonly revokedTokens: RevokedTokens;
  readonly usedIds: UsedIds;
  readonly subjects: Subjects;
  readonly standings: Standings;
  readonly signedInClients: SignedInClients;
  readonly signingKeys: SigningKeys;
  readonly instanceKeys: InstanceKeys;
  readonly inventory: Inventory;
  readonly auditTrail: AuditTrail;
  readonly figures: Figures;
  readonly census: Census;
}

/** What is kept of people. */
export interface IdentityPorts {
  readonly users: Users;
  readonly userDirectory: UserDirectory;
  readonly sessions: Sessions;
  readonly sessionDirectory: SessionDirectory;
  readonly failedSignIns: FailedSignIns;
  readonly passwordLinks: PasswordLinks;
}

/** What the app platform keeps. */
export interface PlatformPorts {
  readonly invitations: Invitations;
  readonly members: Members;
  readonly appRegistry: AppRegistry;
  readonly appReports: AppReports;
  readonly appVersions: AppVersions;
  readonly appClients: AppClients;
  readonly appChecks: AppChecks;
  readonly directory: Directory;
  readonly installations: Installations;
  readonly installRequests: InstallRequests;
  readonly policies: Policies;
  readonly memberships: Memberships;
  readonly events: Events;
  readonly webhookDeliveries: WebhookDeliveries;
  readonly webhookEndpoints: WebhookEndpoints;
  readonly webhookSeals: WebhookSeals;
  readonly organisationRoles: OrganisationRoles;
  readonly organisations: Organisations;
  readonly publishers: Publishers;
  readonly reviewQueue: ReviewQueue;
}

/** Every port, kept in one database. A write is durable by the time its call answers. */
export interface Storage {
  /** Ports of `@grantway/protocol`. */
  readonly protocol: ProtocolPorts;
  /** Ports of `@grantway/identity`. */
  readonly identity: IdentityPorts;
  /** Ports of `@grantway/platform`. */
  readonly platform: PlatformPorts;
  /**
   * Deletes facts that have run out by `at`: spent codes, revoked token ids, used ids, kept answers, device requests, sessions, families a day
   * past their end, failed sign-ins a day old, figures, events and deliveries. In small transactions by index, so that nobody waits long for it.
   * Answers how many.
   *
   * @param times - 30 days for events where nothing is said.
   */
  sweep(at: Instant, times?: SweepTimes): Promise<number>;
  /** Which database it is. */
  readonly kind: "sqlite" | "postgres";
  /** Writes of this thread that wait for their turn now. */
  waiting(): number;
  /** Settles when the database can be read and written now. @throws StorageError */
  ready(): Promise<void>;
  /**
   * The `shared` option for `openStorage` on another thread of this process, so that one file keeps one writer; call it
   * once for each thread. `undefined` for a database that needs nothing but the address. Threads close theirs before
   * this one is closed.
   */
  share(): MessagePort | undefined;
  /**
   * Settles with the reason when no write can succeed any more, so that the storage has to be opened anew. Never
   * settles where only an outage can prevent writes, nor where the writer belongs to another thread.
   */
  readonly lost: Promise<StorageError>;
  /** Finishes the writes under way and closes the database. Calls after it are refused. */
  close(): Promise<void>;
}
