import type { RequestListener } from "node:http";
import type { Certificate } from "./certificate/self-signed.ts";
import { type Listening, listen } from "./listen.ts";
import { hostIn, type RedirectAddress } from "./redirect-address.ts";

/** Listeners beside the helper's own, opened when a sign-in needs one. */
export interface CallbackListeners {
  /** @throws {ClientError} `port_in_use` */
  open(listener: NonNullable<RedirectAddress["listener"]>): Promise<void>;
  /** Whether a `Host` header is that of one of them. */
  knows(host: string): boolean;
  close(): Promise<void>;
}

/** @param handler - must answer callbacks and nothing else. */
export function createCallbackListeners({
  certificate,
  handler,
}: {
  readonly certificate: () => Promise<Certificate>;
  readonly handler: RequestListener;
}): CallbackListeners {
  const open = new Map<string, Promise<Listening>>();
  const hosts = new Set<string>();
  return {
    async open({ host, port, secure }) {
      const id = `${secure} ${host} ${port}`;
      const starting = open.get(id) ?? start();
      open.set(id, starting);
      hosts.add(hostIn(secure ? "https" : "http", host, port));
      // A port that was taken may be free the next time.
      await starting.catch((error: unknown) => {
        open.delete(id);
        throw error;
      });

      async function start(): Promise<Listening> {
        const address = host === "[::1]" ? "::1" : "127.0.0.1";
        return listen({ address, port, handler, certificate: secure ? await certificate() : undefined });
      }
    },
    knows: (host) => hosts.has(host),
    async close() {
      const all = await Promise.allSettled(open.values());
      await Promise.all(all.flatMap((one) => (one.status === "fulfilled" ? [one.value.close()] : [])));
    },
  };
}
