import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";

/** Starts the server with the settings of the environment, and stops it on SIGTERM and SIGINT. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  // Only the path: the query of the callback contains a code.
  const logger = {
    serializers: {
      req: ({ method, url }: { method: string; url?: string }) => ({ method, path: url?.split("?")[0] }),
    },
  };
  const app = await createApp(config, { logger });
  process.once("SIGTERM", () => void app.close());
  process.once("SIGINT", () => void app.close());
  await app.listen({ host: config.host, port: config.port });
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
