import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Milliseconds } from "@grantway/protocol";
import type { Logger } from "pino";
import { compose, type Composition, type Shared } from "./compose.ts";
import { readAdministrator } from "./config/administrator.ts";
import type { Config } from "./config/config.ts";
import { ConfigError } from "./config/config-error.ts";
import { startCounting } from "./jobs/counting.ts";
import { startJobs } from "./jobs/jobs.ts";
import type { InstanceData } from "./instance-data.ts";
import { shareHasher } from "./keys/shared-hasher.ts";
import { type Address, listen, listenTogether, stopListening } from "./listening.ts";
import { tellLostMails } from "./mail/lost-mails.ts";
import { stopOnSignals } from "./stop-on-signals.ts";
import type { MetricsServer } from "./metrics/metrics-server.ts";
import type { MetricsDependencies } from "./metrics/tell-metrics.ts";
import { answerAt } from "./threads/ask-first.ts";
import { type Crew, startCrew } from "./threads/crew.ts";
import { startThread } from "./threads/start-thread.ts";
import { healthOf } from "./threads/thread-health.ts";
import { createUtilization } from "./threads/utilization.ts";
import { watchLauncher } from "./watch-launcher.ts";
import { type Deliveries, startDeliveries } from "./webhooks/start-deliveries.ts";
import { letYoungGenerationGrow } from "./young-generation.ts";

/** A server that listens. */
export interface RunningServer {
  /** Where it listens, which is not what browsers call it when a proxy stands before it. */
  readonly url: string;
  /** Answers what is under way, lets go of the store, and leaves nothing running. Asked twice, it stops once. */
  stop(): Promise<void>;
}

const lookEvery = 300;
/** How long kept connections may still bring a request at the end: their owner may be about to send one. */
const longestLinger = 1000;

/**
 * Puts a server together and listens. Stops by itself on SIGTERM, after a while in which it is not ready but answers, and on SIGINT.
 *
 * @param data - is closed when this fails, and at the end.
 * @param listens - called as soon as it listens; it hears signals from then on.
 * @throws {ConfigError} and {StorageError}, in sentences for the operator.
 */
export async function serve(
  config: Config,
  data: InstanceData,
  { logger, listens }: { readonly logger: Logger; readonly listens: () => void },
): Promise<RunningServer> {
  const server = await compose(config, logger, data).catch(async (error) => {
    await data.storage.close();
    throw error;
  });
  const { http, storage } = server;
  const later: { crew?: Crew; deliveries?: Deliveries } = {};
  let metrics: MetricsServer | undefined;
  try {
    await createConfiguredAdministrator(server, config);
    await (config.threads > 1 ? listenTogether(http, config, { first: true }) : listen(http, config));
    metrics = await tellMetrics(server, config, {
      others: async () => later.crew?.reports() ?? [],
      webhooks: () => later.deliveries?.report(),
      logger,
    });
  } catch (error) {
    await http.close();
    await storage.close();
    throw error;
  }
  listens();
  const endBy = (what: string) => (failure: unknown) => {
    logger.fatal({ err: failure }, `${what}: the process ends, to be started again`);
    process.exit(1);
  };
  void storage.lost.then(endBy("the database can never be written again"));
  const stopJobs = startJobs(server, config, logger);
  const stopCounting = startCounting(server, config, logger);
  const deliveries = startDeliveries({ storage, config, logger });
  later.deliveries = deliveries;

  const crew = startCrew({
    most: config.threads,
    utilization: createUtilization(() => performance.eventLoopUtilization()),
    start: async () => {
      const given = { config, address: addressOf(server), shared: share(server) };
      const thread = await startThread(given, endBy("a thread that answers requests died"));
      server.watched.push(thread.loop);
      return thread;
    },
    // The set-up link is good on this thread alone.
    mayGrow: () => storage.identity.users.any(),
    logger,
    every: lookEvery,
  });
  later.crew = crew;

  let stopped: Promise<void> | undefined;
  const stop = (linger = 0) => (stopped ??= stopOnce(linger));
  const forgetSignals = stopOnSignals((signal) => (signal === "SIGTERM" ? retire() : stop()), logger);

  const forgetLauncher = watchLauncher(() => process.kill(process.pid, "SIGTERM"));

  /** Whoever sends requests here has to learn first that this node goes: until then they are answered. */
  async function retire(): Promise<void> {
    const { shutdownDelay } = config;
    server.readiness.end();
    crew.retire();
    await sleep(shutdownDelay, undefined, { ref: false });
    await stop(Math.min(shutdownDelay, longestLinger));
  }

  async function stopOnce(linger: Milliseconds): Promise<void> {
    forgetSignals();
    forgetLauncher();
    const answered = stopListening(server, linger).then(() => server.tracing.stop());
    const [lostByOthers] = await Promise.all([crew.stop(linger), answered, metrics?.stop()]);
    tellLostMails([...lostByOthers, server.mail?.stop() ?? 0], logger);
    await Promise.all([stopJobs(), stopCounting(), deliveries.stop()]);
    server.egress.close();
    await storage.close();
    logger.info("stopped");
  }

  const url = http.listeningOrigin;
  letYoungGenerationGrow();
  logger.info({ issuer: config.issuer, url }, "listening");
  await offerSetUp(server, config);
  return { url, stop: () => stop() };
}

/** Where metrics are wanted. They are loaded here, so that nobody else pays for them. */
async function tellMetrics(
  { requests, metrics: desk, ...server }: Composition,
  { metrics }: Config,
  {
    others,
    webhooks,
    logger,
  }: Pick<MetricsDependencies, "others" | "webhooks"> & { readonly logger: Logger },
): Promise<MetricsServer | undefined> {
  if (requests === undefined) return undefined;
  const { createTellMetrics } = await import("./metrics/tell-metrics.ts");
  desk.toldBy(
    createTellMetrics({ ...server, others, requests, ...(webhooks === undefined ? {} : { webhooks }) }),
  );
  if (metrics.port === undefined) return undefined;
  const { startMetricsServer } = await import("./metrics/metrics-server.ts");
  return startMetricsServer({ tell: desk.tell, logger }, metrics);
}

/** The unattended way to the first administrator. Does nothing once anybody has an account. */
async function createConfiguredAdministrator(
  { accounts, storage, clock }: Composition,
  { admin }: Config,
): Promise<void> {
  if (admin === undefined || (await storage.identity.users.any())) return;
  const created = await accounts.createFirst(readAdministrator(admin, process.cwd()), {
    actor: "operator",
    at: clock(),
  });
  if (created.outcome === "invalid") {
    throw new ConfigError(created.problems.map(({ problem }) => `The first administrator: ${problem}`));
  }
}

/** The attended way: a link, printed once. It is a secret on purpose, so it goes to the terminal and into no log line. */
async function offerSetUp({ firstAdministrator }: Composition, { issuer }: Config): Promise<void> {
  const token = await firstAdministrator.offer();
  if (token === undefined) return;
  process.stdout.write(
    `Nobody has an account yet. Create the first administrator with this link, which works once:\n${issuer}/set-up?token=${token}\n`,
  );
}

/** What one more thread is given of the first. */
function share({ storage, hasher, watched, metrics }: Composition): Shared {
  return {
    writer: storage.share(),
    hasher: shareHasher(hasher),
    health: answerAt(() => healthOf(watched)),
    metrics: answerAt(metrics.tell),
  };
}

/** Where it listens indeed: port 0 asked for any. */
function addressOf({ http }: Composition): Address {
  const { address: host, port } = http.server.address() as AddressInfo;
  return { host, port };
}
