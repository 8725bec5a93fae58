import { problem } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { portHolder, portTrouble } from "./port-holder.ts";
import type { LocalTarget } from "./redirect-target.ts";

/** Names the port that is taken, and the program that has it. */
export async function checkPorts(about: string, { host, ports }: LocalTarget): Promise<readonly Finding[]> {
  const address = host === "[::1]" ? "::1" : "127.0.0.1";
  const troubles = await Promise.all(ports.map((port) => portTrouble(port, address)));
  if (ports.length === 0 || troubles.includes(undefined)) return [];
  const [port = 0] = ports;
  const holder = portHolder(port);
  const who = holder === undefined ? "another program" : holder;
  const how =
    troubles[0] === "taken"
      ? `is taken by ${who}: stop that, or see which it is with lsof -i :${port}; or register another redirect URI and give it with --redirect-uri`
      : `may not be listened on by this user: register a redirect URI with a port above 1023`;
  return [problem(about, `Port ${port}, where the browser comes back to, ${how}.`)];
}
