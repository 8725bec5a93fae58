import type { Lease, Store } from "../vault/store.ts";

/**
 * Does the work while the lease is held: renewed every third of its time, given back at the end, whatever the end is. A
 * renewal that fails or comes too late does not stop the work: an exchange that was sent must be brought home.
 */
export async function whileLeased<T>(
  { store, lease, ttl }: { readonly store: Store; readonly lease: Lease; readonly ttl: number },
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
    // It ends by itself when it cannot be given back.
    await store.release(lease).catch(() => undefined);
  }
}
