import { createAcme } from "./acme.ts";
import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { createSessionCookie } from "./cookie.ts";
import { createProvider } from "./provider.ts";
import { createSessions } from "./sessions.ts";

/** Starts the app with the settings of the environment, and stops it on SIGTERM and SIGINT. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const now = Date.now;
  const app = await createApp({
    url: config.url,
    provider: createProvider({ ...config, redirectUri: `${config.url}/callback`, now }),
    acme: createAcme({ url: config.api }),
    sessions: createSessions({ now }),
    cookie: createSessionCookie({ secure: config.url.startsWith("https:") }),
    now,
    // Only the path: the query of the callback contains a code.
    logger: { serializers: { req: ({ method, url }) => ({ method, path: url?.split("?")[0] }) } },
  });
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
