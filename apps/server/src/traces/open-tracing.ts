import type { Logger } from "pino";
import type { Config } from "../config/config.ts";
import type { Tracing } from "./tracing.ts";

/** Nothing is around anything. */
const untraced: Tracing = {
  requests: undefined,
  storage: (storage) => storage,
  hasher: (hasher) => hasher,
  stop: async () => undefined,
};

/** Traces of this thread where they are asked for. The library is loaded here, so that nobody else pays for it. */
export async function openTracing({ traces }: Pick<Config, "traces">, logger: Logger): Promise<Tracing> {
  if (traces === undefined) return untraced;
  const { startTracing } = await import("./start-tracing.ts");
  return startTracing(traces, logger);
}
