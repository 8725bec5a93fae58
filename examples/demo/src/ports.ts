import { createServer } from "node:net";
import { DemoError } from "./demo-error.ts";

/** The ports of one demo. */
export interface Ports {
  readonly provider: number;
  readonly api: number;
  readonly codeApp: number;
  readonly tokenApp: number;
  readonly explorer: number;
  readonly tides: number;
  readonly ledger: number;
}

/** `n`, `n+10` and so on, to `n+60`. */
export function portsFrom(base: number): Ports {
  return {
    provider: base,
    api: base + 10,
    codeApp: base + 20,
    tokenApp: base + 30,
    explorer: base + 40,
    tides: base + 50,
    ledger: base + 60,
  };
}

/** Makes sure that nobody listens on them. @throws DemoError naming every port that is taken. */
export async function requireFreePorts(ports: Ports): Promise<void> {
  const wanted = Object.values(ports) as number[];
  const problems = await Promise.all(wanted.map(problemOf));
  const taken = wanted.filter((_, index) => problems[index] === "EADDRINUSE");
  const refused = wanted.filter((_, index) => ![undefined, "EADDRINUSE"].includes(problems[index]));
  if (taken.length > 0) {
    throw new DemoError(
      `${list(taken)} in use, perhaps by a demo that is already running: stop that, or set GRANTWAY_PORT_BASE to use other ports.`,
    );
  }
  if (refused.length > 0) {
    throw new DemoError(`${list(refused)} not open to you: set GRANTWAY_PORT_BASE to use other ports.`);
  }
}

function list(ports: readonly number[]): string {
  return ports.length === 1
    ? `Port ${ports[0]} is`
    : `Ports ${ports.slice(0, -1).join(", ")} and ${ports.at(-1)} are`;
}

/** Why this port cannot be listened on; nothing when it can. */
function problemOf(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "unknown"));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(undefined)));
  });
}
