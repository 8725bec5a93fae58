import { crc32 } from "node:zlib";
import type { Accounts, AuditPorts, PasswordLinks, SessionPorts, UserPorts } from "@grantway/identity";
import type { AppPorts, InstallingPorts, OrganisationPorts, WebhookPorts } from "@grantway/platform";
import { resealWebhookSecrets, webhookSealer } from "@grantway/platform/webhooks";
import type {
  ActivityPorts,
  ClientPorts,
  Consequences,
  DeclarationPorts,
  Entropy,
  FamilyPorts,
  GrantPorts,
  Health,
  InitialAccessTokenPorts,
  InspectPorts,
  KeyPorts,
  ListedSetting,
  Milliseconds,
  OverviewPorts,
} from "@grantway/protocol";
import { createSubjectNames, managementApi } from "@grantway/protocol/operation-rules";
import type { Storage } from "@grantway/storage";
import { choices } from "./client-choices.ts";
import type { Config } from "./config/config.ts";
import type { Egress } from "./egress/guarded-fetch.ts";
import { createDomainRecords } from "./egress/domain-records.ts";
import { createCipher } from "./keys/cipher.ts";
import { createHashing } from "./keys/hashing.ts";
import { createPairwise } from "./keys/pairwise.ts";
import type { KeyRing } from "./keys/key-ring.ts";
import { keyTimesOf, noteEvery, skew } from "./keys/key-times.ts";
import { createWebhookSender } from "./webhooks/sender.ts";

/** Everything that operations work with. */
export interface OperationPorts
  extends
    AppPorts,
    ClientPorts,
    InitialAccessTokenPorts,
    DeclarationPorts,
    GrantPorts,
    FamilyPorts,
    KeyPorts,
    UserPorts,
    SessionPorts,
    AuditPorts,
    Omit<ActivityPorts, keyof ClientPorts>,
    OverviewPorts,
    WebhookPorts,
    InstallingPorts,
    InspectPorts,
    Omit<OrganisationPorts, keyof ClientPorts> {
  readonly consequences: Consequences;
  readonly passwordLinks: PasswordLinks;
  readonly passwordLinkLifetime: Milliseconds;
  readonly settings: readonly ListedSetting[];
}

/** The ports of an instance. Its keys are read when an operation first needs them: most make no secret. */
export function operationPorts({
  storage,
  config,
  accounts,
  entropy,
  ring,
  health,
  egress,
}: {
  readonly storage: Storage;
  readonly config: Config;
  readonly accounts: Accounts;
  readonly entropy: Entropy;
  readonly ring: () => KeyRing;
  readonly health: () => Promise<Health>;
  readonly egress: Pick<Egress, "fetch" | "mayFetch">;
}): OperationPorts {
  return {
    ...storage.protocol,
    choices,
    builtIn: managementApi(config.issuer),
    ...storage.identity,
    ...storage.platform,
    accounts,
    entropy,
    issuer: config.issuer,
    domainRecords: createDomainRecords(config.dnsServers),
    lifetimes: config.lifetimes,
    passwordLinkLifetime: config.lifetimes.passwordLink,
    keyTimes: keyTimesOf(config),
    settings: config.settings,
    health,
    untold: noteEvery + skew,
    crc32: (text) => crc32(text),
    async makeSigningKey(...key) {
      const { createMakeSigningKey } = await import("./keys/signing-key.ts");
      return createMakeSigningKey(createCipher(ring()))(...key);
    },
    get otherSeals() {
      const { webhookSeals } = storage.platform;
      return {
        sealers: async () => (await webhookSeals.all()).map(webhookSealer),
        reseal: () => resealWebhookSecrets({ webhookSeals, cipher: createCipher(ring()) }),
      };
    },
    get webhookSender() {
      return createWebhookSender({ egress, cipher: createCipher(ring()), clock: Date.now });
    },
    subjectNames: async () => createSubjectNames(createPairwise(await storage.protocol.pairwiseKey.read())),
    get hashing() {
      return createHashing(ring());
    },
    get cipher() {
      return createCipher(ring());
    },
    get ring() {
      return ring().map(({ id }) => id);
    },
  };
}
