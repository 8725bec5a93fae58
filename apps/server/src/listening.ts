import { once } from "node:events";
import { createServer } from "node:net";
import type { Milliseconds } from "@grantway/protocol";
import type { FastifyInstance } from "fastify";
import type { Composition } from "./compose.ts";
import { ConfigError } from "./config/config-error.ts";

/** Where to listen. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Listens. @throws {ConfigError} when this process cannot have the address. */
export async function listen(http: FastifyInstance, { host, port }: Address): Promise<void> {
  await explained({ host, port }, () => http.listen({ host, port }));
}

/**
 * Listens beside other threads of this process: the system deals new connections out among them. It would deal them out
 * to another process of the same user as well, so whoever is `first` makes sure that there is none.
 *
 * @throws {ConfigError}
 */
export async function listenTogether(
  http: FastifyInstance,
  { host, port }: Address,
  { first }: { readonly first: boolean },
): Promise<void> {
  await explained({ host, port }, async () => {
    if (first) await bindAlone({ host, port });
    // Node's option, which the framework passes on without naming it.
    const options = { host, port, reusePort: true };
    await http.listen(options);
  });
}

/**
 * Answers what is under way, and no more after that.
 *
 * @param linger - how long kept connections without a request may still bring one.
 */
export async function stopListening(
  { http, connections, readiness }: Composition,
  linger: Milliseconds,
): Promise<void> {
  readiness.end();
  await connections.end(linger);
  await http.close();
}

/** Takes the address for a moment as nobody can who shares it. */
async function bindAlone(address: Address): Promise<void> {
  const probe = createServer().listen(address);
  await once(probe, "listening");
  probe.close();
  await once(probe, "close");
}

/** Settings that say where to listen, for whoever has to change them. */
const ofRequests = { host: "GRANTWAY_HOST", port: "GRANTWAY_PORT" };

/** Tries to listen. @throws {ConfigError} that says why it cannot, and which setting to change. */
export async function explained(
  { host, port }: Address,
  attempt: () => Promise<unknown>,
  settings = ofRequests,
): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE") {
      throw new ConfigError([
        `Port ${port} on ${host} is in use: stop what listens there, or set ${settings.port}.`,
      ]);
    }
    if (code === "EACCES") throw new ConfigError([`This user may not listen on port ${port} of ${host}.`]);
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
      throw new ConfigError([`This machine has no address ${host} to listen on: set ${settings.host}.`]);
    }
    if (code === "ENOTSUP") {
      throw new ConfigError([
        "This system does not deal one port out among threads: set GRANTWAY_THREADS to 1.",
      ]);
    }
    throw error;
  }
}
