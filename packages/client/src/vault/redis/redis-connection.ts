import { ClientError } from "../../client-error.ts";
import { loadPeer } from "../load-peer.ts";

/** Runs a script on the server, where it is atomic. */
export type RunScript = (
  script: string,
  keys: readonly string[],
  values: readonly string[],
) => Promise<unknown>;

/** The part of `@redis/client` that is used; as an optional peer it has no types here. */
interface RedisClient {
  connect(): Promise<unknown>;
  eval(script: string, options: { readonly keys: string[]; readonly arguments: string[] }): Promise<unknown>;
  on(event: "error", listener: (error: unknown) => void): void;
  close(): Promise<void>;
  destroy(): void;
  readonly isOpen: boolean;
}

interface Module {
  createClient(options: object): RedisClient;
}

/** Longest wait for an answer, in milliseconds. */
const usualDeadline = 10_000;

/** A server that did not answer in time: it may be gone without a word, as after a failover, and its connection with it. */
class Silence extends Error {}

/**
 * One connection that reconnects by itself, and is replaced where it went silent, for which the system would go on waiting a quarter of
 * an hour, or leads to a server that takes no writes any more.
 *
 * @throws {ClientError} `peer_missing`, `vault_unreachable`
 */
export async function openRedis(
  url: string,
  deadline = usualDeadline,
): Promise<{ readonly run: RunScript; close(): Promise<void> }> {
  const peer = await loadPeer<Module>("@redis/client", "The Redis vault");
  let connected = false;
  let closed = false;
  let client = createClient();
  try {
    await within(client.connect(), usualDeadline);
    connected = true;
  } catch (error) {
    client.destroy();
    throw unreachable(error);
  }

  function createClient(): RedisClient {
    const made = peer.createClient({
      url,
      // Commands fail during an outage instead of piling up, so that callers who wait for a token are told.
      disableOfflineQueue: true,
      socket: {
        connectTimeout: usualDeadline,
        // The first connection fails at once when refused, so that a wrong address does not cost ten seconds.
        reconnectStrategy: (tries: number) => (connected ? Math.min(50 * 2 ** tries, 2000) : false),
      },
    });
    made.on("error", () => undefined);
    return made;
  }

  /** Of several commands that wait on it, the first gives it up. */
  function replace(silent: RedisClient): void {
    if (silent !== client || closed) return;
    client = createClient();
    client.connect().catch(() => undefined);
    giveUp(silent);
  }

  return {
    async run(script, keys, values) {
      const used = client;
      try {
        return await within(used.eval(script, { keys: [...keys], arguments: [...values] }), deadline);
      } catch (error) {
        if (error instanceof Silence || isDemoted(error)) replace(used);
        throw unreachable(error);
      }
    },
    close: async () => {
      closed = true;
      const last = client;
      if (last.isOpen) await within(last.close(), deadline).catch(() => giveUp(last));
    },
  };
}

/** After a failover the server may go on as a replica, and another one of that name takes writes. */
function isDemoted(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("READONLY");
}

function giveUp(client: RedisClient): void {
  if (client.isOpen) client.destroy();
}

async function within<T>(work: Promise<T>, deadline: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Silence("no answer in time")), deadline);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function unreachable(cause: unknown): ClientError {
  return new ClientError(
    "vault_unreachable",
    "The vault's Redis does not answer as it should: check its address and password, and that it runs.",
    { cause, temporary: true },
  );
}
