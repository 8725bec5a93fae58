import { pageBuiltBeside } from "@grantway/built-page";
import type { FastifyServerOptions } from "fastify";
import { explorerSources } from "../page-sources.ts";
import { createExplorerApp } from "./explorer-app.ts";
import type { Settings } from "./settings.ts";

/** The running explorer. */
export interface RunningExplorer {
  /** Where it listens. */
  readonly url: string;
  /** Ends it; answers under way are finished first. */
  stop(): Promise<void>;
}

/** Starts it. @throws {Error} when its port cannot be listened on. */
export async function startExplorer(
  settings: Settings,
  logger: FastifyServerOptions["logger"] = false,
): Promise<RunningExplorer> {
  const app = createExplorerApp({
    settings,
    page: () => pageBuiltBeside(explorerSources),
    now: Date.now,
    logger,
  });
  const url = await app.listen({ host: settings.host, port: settings.port });
  return { url, stop: () => app.close() };
}
