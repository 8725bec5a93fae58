import type { Lease, Store } from "../vault/store.ts";

/**
 * Does the work while the lease is held: renewed every third of its time, released at the end, whatever the outcome. A
 * renewal that fails or comes too late does not stop the work: an exchange that was sent must be finished.
 */
export async function whileLeased<T>(
  {
    store,
    lease,
    ttl,
  }: { readonly store: Pick<Store, "renew" | "release">; readonly lease: Lease; readonly ttl: number },
  work: () => Promise<T>,
): Promise<T> {
  let renewing: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    renewing = renewing.then(() => store.renew(lease, ttl)).catch(() => undefined);
  }, ttl / 3);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await renewing;
    // If it cannot be released it expires by itself.
    await store.release(lease).catch(() => undefined);
  }
}
