import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/*
 * Ports that a test must know before the program that will listen there runs. None is from the range the system itself
 * hands out (from 32768 on Linux, from 49152 elsewhere): until the program listens, any connection that another test
 * opens could get that very port.
 */

const first = 10_000;
const last = 32_000;

/**
 * A port nobody listens on now; those `steps` above it are free as well.
 *
 * @throws Error when a hundred tries found none: something else is wrong.
 */
export async function freePort(steps: readonly number[] = []): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(first, last);
    const free = await Promise.all([0, ...steps].map((step) => isFree(port + step)));
    if (free.every(Boolean)) return port;
  }
  throw new Error("no port is free");
}

/** Free on loopback for IPv4 and IPv6, and on all addresses: programs differ in which they listen on. */
async function isFree(port: number): Promise<boolean> {
  for (const host of ["127.0.0.1", "::1", "0.0.0.0"]) {
    if ((await listening(port, host)) === "EADDRINUSE") return false;
  }
  return true;
}

async function listening(port: number, host: string): Promise<string | undefined> {
  const server = createServer().listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    // A machine without IPv6 can still use the port.
    return error instanceof Error && "code" in error ? String(error.code) : "unknown";
  }
  server.close();
  await once(server, "close");
  return undefined;
}
