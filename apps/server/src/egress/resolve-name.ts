import { promises as dns } from "node:dns";

/**
 * Looks a name up: every address of it, IPv4 first. Empty where it has none.
 *
 * @throws what the resolver says where it cannot be known now.
 */
export type ResolveName = (name: string) => Promise<readonly string[]>;

/** How a resolver asks, in milliseconds and rounds: a server that does not answer is given up before a delivery is. */
const patience = { timeout: 2000, tries: 2 };

/** Codes that say that there is no such name, or nothing of that kind. */
const nothing: ReadonlySet<unknown> = new Set(["ENOTFOUND", "ENODATA"]);

/**
 * Asks name servers directly. The system's own look-up holds one of the few threads that also hash passwords and sign tokens, as
 * long as somebody's name server likes. What it would read besides, the hosts file and search domains, stands for
 * machines of the inside anyway.
 *
 * @param servers - `address:port`; those of the system where nothing is said.
 */
export function createResolveName(servers?: readonly string[]): ResolveName {
  const resolver = new dns.Resolver(patience);
  if (servers !== undefined) resolver.setServers(servers);
  return async (name) => {
    const host = name.replace(/\.$/, "").toLowerCase();
    // Always this machine (RFC 6761 §6.3).
    if (host === "localhost" || host.endsWith(".localhost")) return ["127.0.0.1", "::1"];
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const found = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
    if (found.length > 0) return found;
    for (const answer of answers) {
      if (answer.status === "rejected" && !nothing.has((answer.reason as NodeJS.ErrnoException).code))
        throw answer.reason;
    }
    return [];
  };
}
