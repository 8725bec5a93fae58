import { createFileStore } from "../src/vault/file/file-store.ts";
import { createPostgresStore } from "../src/vault/postgres/postgres-store.ts";
import { createRedisStore } from "../src/vault/redis/redis-store.ts";
import type { Store } from "../src/vault/store.ts";

/** Where a test's store is, in a form that can be passed to another process. */
export interface StoreAddress {
  readonly kind: "file" | "Redis" | "PostgreSQL";
  /** A path or a URL. */
  readonly at: string;
  readonly vault: string;
}

/** Opens it, under the key that all tests use. */
export async function openStore({ kind, at, vault }: StoreAddress): Promise<Store> {
  const key = new Uint8Array(32).fill(7);
  switch (kind) {
    case "file":
      return createFileStore({ path: at, key });
    case "Redis":
      return createRedisStore({ url: at, key, vault });
    case "PostgreSQL":
      return createPostgresStore({ url: at, key, vault });
  }
}
