import type { Logger } from "pino";
import type { Composition } from "../compose.ts";
import type { Config } from "../config/config.ts";
import { keepFiguresEvery, startKeepingFigures } from "./keep-figures.ts";
import { keepUsesEvery, startKeepingUses } from "./keep-uses.ts";

/**
 * Starts to keep what a thread counts in its memory: each thread does so for itself.
 *
 * @returns stops it, when the rest is kept.
 */
export function startCounting(
  { storage, uses, tally }: Pick<Composition, "storage" | "uses" | "tally">,
  config: Pick<Config, "figures">,
  logger: Logger,
): () => Promise<void> {
  const { lastUses, figures } = storage.protocol;
  const stops = [
    startKeepingUses({ uses, lastUses, logger, every: keepUsesEvery }),
    startKeepingFigures({ tally, figures, logger, every: keepFiguresEvery, ...config.figures }),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
