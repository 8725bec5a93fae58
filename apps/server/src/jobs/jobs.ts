import { deleteDueOrganisations } from "@grantway/platform";
import { type KeyStepTaken, tendSigningKeys } from "@grantway/protocol";
import type { Logger } from "pino";
import type { Composition } from "../compose.ts";
import type { Config } from "../config/config.ts";
import { createDomainRecords } from "../egress/domain-records.ts";
import { keyTimesOf, noteEvery } from "../keys/key-times.ts";
import { createMakeSigningKey } from "../keys/signing-key.ts";
import { forgetUnusedClients } from "./forget-clients.ts";
import { lookAtDomains, lookAtVersions } from "./look-at-apps.ts";
import { tellClients } from "../sign-outs/tell-clients.ts";
import { type Job, startRepeating } from "./repeat.ts";

const minute = 60_000;

/**
 * Starts what is done beside the requests, once in each process.
 *
 * @returns stops all of it.
 */
export function startJobs(server: Composition, config: Config, logger: Logger): () => Promise<void> {
  const stops = jobsOf(server, config, logger).map((job) => startRepeating(job, logger));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** What there is to do. */
export function jobsOf(
  { storage, cipher, clock, egress, signer, entropy, subjectNames }: Composition,
  config: Config,
  logger: Logger,
): readonly Job[] {
  const { signingKeys, instanceKeys } = storage.protocol;
  const keyTimes = keyTimesOf(config);
  const makeSigningKey = createMakeSigningKey(cipher);
  const by = () => ({ actor: "system", at: clock() });
  return [
    {
      // Spent codes, revoked ids, ended sessions. Expiry is judged when a fact is read; this keeps the database small.
      name: "sweeping up",
      every: 5 * minute,
      async run() {
        const swept = await storage.sweep(clock(), { events: config.webhooks.keep });
        if (swept > 0) logger.debug({ swept }, "expired facts were swept up");
      },
    },
    {
      // Anybody can leave such clients behind where registration is open, or clients describe themselves.
      name: "forgetting clients that nobody used",
      every: 10 * minute,
      async run() {
        const before = clock() - config.registration.keepUnused;
        const gone = await forgetUnusedClients(storage.protocol, before, by());
        if (gone > 0)
          logger.info({ gone }, "clients were deleted that nobody here registered, verified or used");
      },
    },
    {
      name: "telling clients of sign-outs",
      every: 1000,
      async run() {
        const { clients, logoutNotices } = storage.protocol;
        const telling = {
          clients,
          logoutNotices,
          signer,
          subjectNames,
          egress,
          entropy,
          clock,
          logger,
          random: Math.random,
        };
        while ((await tellClients({ ...telling, issuer: config.issuer })) > 0);
      },
    },
    {
      // Who asked and the app are told when nobody answered.
      name: "letting install requests run out",
      every: 5 * minute,
      async run() {
        while ((await storage.platform.installRequests.expire(clock())) > 0);
      },
    },
    {
      name: "looking after the signing keys",
      every: 5 * minute,
      atOnce: true,
      async run() {
        const taken = await tendSigningKeys({ signingKeys, makeSigningKey, keyTimes }, by());
        for (const step of taken) logger.info(told(step));
      },
    },
    {
      // Part by part, so that no request waits for an organisation to end.
      name: "deleting organisations whose time has come",
      every: 5 * minute,
      atOnce: true,
      async run() {
        const gone = await deleteDueOrganisations({ organisations: storage.platform.organisations, clock });
        if (gone > 0) logger.info({ gone }, "organisations were deleted whose time had come");
      },
    },
    {
      // Asks addresses that publishers gave, through the guard.
      name: "looking at versions of apps",
      every: 5000,
      async run() {
        const { appChecks } = storage.platform;
        const { fetch } = egress;
        const looked = await lookAtVersions({ appChecks, fetch, issuer: config.issuer, clock });
        if (looked > 0) logger.debug({ looked }, "submitted versions of apps were looked at");
      },
    },
    {
      name: "looking at the domains of publishers",
      every: 10 * minute,
      async run() {
        const { publishers } = storage.platform;
        const domainRecords = createDomainRecords(config.dnsServers);
        const outcomes = await lookAtDomains({ publishers, domainRecords, clock });
        const lost = outcomes.filter((outcome) => outcome === "lost").length;
        if (lost > 0) logger.info({ lost }, "domains of publishers are not proven any more");
      },
    },
    {
      // So that `keys list` can say until when something may be sealed with a key that seals no more.
      name: "noting the instance key",
      every: noteEvery,
      atOnce: true,
      run: () => instanceKeys.seals(cipher.currentKeyId, by()),
    },
  ];
}

function told(step: KeyStepTaken): string {
  if (step.step === "retire") return `signing key ${step.kid} was retired`;
  const from = new Date(step.activeFrom).toISOString();
  return `signing key ${step.kid} was published and signs ${step.algorithm} from ${from}`;
}
