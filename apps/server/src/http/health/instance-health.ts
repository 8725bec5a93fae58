import type { Health, ThreadHealth } from "@grantway/protocol";
import type { Storage } from "@grantway/storage";

/** Asks the database how it is: how long a write takes now. */
function databaseHealth(
  storage: Pick<Storage, "ready" | "kind">,
  clock: () => number = () => performance.now(),
): Promise<Health["database"]> {
  const began = clock();
  return storage.ready().then(
    () => ({ kind: storage.kind, latency: clock() - began }),
    () => ({ kind: storage.kind }),
  );
}

/** How an instance is, seen from a process whose threads are these. */
export function createHealth(
  storage: Pick<Storage, "ready" | "kind">,
  threads: () => Promise<readonly ThreadHealth[]>,
): () => Promise<Health> {
  return async () => {
    const [database, busy] = await Promise.all([databaseHealth(storage), threads()]);
    return { database, threads: busy };
  };
}
