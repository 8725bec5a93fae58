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

const deadline = 10_000;

/**
 * One connection that reconnects by itself.
 *
 * @throws {ClientError} `peer_missing`, `vault_unreachable`
 */
export async function openRedis(url: string): Promise<{ readonly run: RunScript; close(): Promise<void> }> {
  const peer = await loadPeer<Module>("@redis/client", "The Redis vault");
  let connected = false;
  const client = peer.createClient({
    url,
    // Commands fail during an outage instead of piling up, so that callers who wait for a token are told.
    disableOfflineQueue: true,
    socket: {
      connectTimeout: deadline,
      // The first connection fails at once when refused, so that a wrong address does not cost ten seconds.
      reconnectStrategy: (tries: number) => (connected ? Math.min(50 * 2 ** tries, 2000) : false),
    },
  });
  client.on("error", () => undefined);
  try {
    await within(client.connect());
    connected = true;
  } catch (error) {
    client.destroy();
    throw unreachable(error);
  }

  return {
    async run(script, keys, values) {
      try {
        return await within(client.eval(script, { keys: [...keys], arguments: [...values] }));
      } catch (error) {
        throw unreachable(error);
      }
    },
    close: async () => {
      if (client.isOpen) await client.close();
    },
  };
}

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer in time")), deadline);
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
