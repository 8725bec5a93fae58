import { createGuard } from "@grantway/guard";
import { createApi } from "./app.ts";
import { readConfig } from "./config.ts";
import { openNotes } from "./notes.ts";

/** Starts the API with the settings of the environment, and stops it on SIGTERM and SIGINT. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const notes = openNotes({ database: config.database, now: () => new Date() });
  const app = createApi({
    ...config,
    notes,
    guard: createGuard({ ...config, audience: config.url }),
    // Only the path: a query may contain what must not be logged.
    logger: { serializers: { req: ({ method, url }) => ({ method, path: url?.split("?")[0] }) } },
  });
  app.addHook("onClose", async () => notes.close());
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
