import { once } from "node:events";
import { createGuard } from "@grantway/guard";
import { createAnswer } from "./answer.ts";
import { readConfig } from "./config.ts";
import { createNotes } from "./notes.ts";
import { serveFetch } from "./serve-fetch.ts";
import { readingScope } from "./tools.ts";

/** Starts the server with the settings of the environment, and stops it on SIGTERM and SIGINT. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const { url, host, port } = config;
  const describedAs = { name: "Notes for agents", scopes: [readingScope] };
  const guard = createGuard({ ...config, audience: url, describedAs });
  const server = serveFetch(createAnswer({ url, guard, notes: createNotes(), fail: tell }));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  server.listen(port, host);
  await once(server, "listening");
  console.log(`Agents connect to ${url}`);
}

function tell(error: Error): void {
  console.error(error.message);
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
