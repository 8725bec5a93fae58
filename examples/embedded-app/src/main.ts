import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";

/** Starts the app with the settings of the environment, and stops it on SIGTERM and SIGINT. */
try {
  const config = readConfig(process.env);
  const url = `http://localhost:${config.port}`;
  const app = createApp({ ...config, url, print: (text) => console.log(text) });
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => app.close());
  app.listen(config.port, config.host, () => console.log(`${config.name} listens at ${url}`));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
