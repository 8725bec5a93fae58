import { legacyWarnings } from "./config/legacy-warnings.ts";
import type { Config } from "./config/config.ts";
import { serviceLinks } from "./config/service-links.ts";
import { readTraceSettings } from "./config/trace-settings.ts";
import { makeDataFolder } from "./data-folder.ts";
import { openInstanceData } from "./instance-data.ts";
import { openToOthers } from "./keys/open-to-others.ts";
import { createLogger } from "./log/logger.ts";
import type { RunningServer } from "./serve.ts";
import { endOnSignals } from "./stop-on-signals.ts";
import { keepYoungGenerationSmall } from "./young-generation.ts";

/**
 * Starts the server: opens the store, makes sure there is or can be an administrator, listens; see {@link serve}.
 *
 * @throws {ConfigError} and {StorageError}, in sentences for the operator.
 */
export async function startServer(config: Config): Promise<RunningServer> {
  keepYoungGenerationSmall();
  const logger = createLogger(config);
  const variables = serviceLinks(process.env);
  if (variables.length > 0) {
    const words =
      "variables that Kubernetes sets for Services are no settings: enableServiceLinks: false keeps them out";
    logger.warn({ variables }, words);
  }
  const leaveSignals = endOnSignals();
  try {
    makeDataFolder(config);
    for (const sentence of openToOthers(config)) logger.warn(sentence);
    for (const sentence of legacyWarnings(config)) logger.warn(sentence);
    for (const sentence of readTraceSettings(process.env).passedOver) logger.warn(sentence);
    // The rest of the server is loaded while the storage's thread starts.
    const [data, { serve }] = await Promise.all([openInstanceData(config), import("./serve.ts")]);
    return await serve(config, data, { logger, listens: leaveSignals });
  } catch (error) {
    leaveSignals();
    throw error;
  }
}
