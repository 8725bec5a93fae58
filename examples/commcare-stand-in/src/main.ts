import { createClock } from "./clock.ts";
import { readConfig } from "./config.ts";
import { people } from "./people.ts";
import { createStandIn } from "./stand-in.ts";

/** Starts the stand-in with the settings of the environment, says who can sign in, and stops it on SIGTERM and SIGINT. */
async function start(): Promise<void> {
  const { host, port, application } = readConfig(process.env);
  const app = createStandIn({ application, clock: createClock() });
  process.once("SIGTERM", () => void app.close());
  process.once("SIGINT", () => void app.close());
  const address = await app.listen({ host, port });
  const lines = people.map(({ username, password }) => `  ${username} with the password "${password}"`);
  console.log([`A stand-in for CommCare HQ: ${address}`, ...lines].join("\n"));
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
