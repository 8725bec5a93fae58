import type { Store } from "@grantway/client";

/**
 * A store that is opened by its first call, so that commands that need no vault ask for no key. While `absent` is true,
 * reading finds nothing and opens nothing: reading a vault that does not exist must not make its key.
 */
export function createLazyStore({
  open,
  absent,
}: {
  readonly open: () => Promise<Store>;
  readonly absent: () => boolean;
}): Store {
  let opening: Promise<Store> | undefined;
  const opened = () => (opening ??= open());
  const nothingThere = () => opening === undefined && absent();

  return {
    get: async (name) => (nothingThere() ? undefined : (await opened()).get(name)),
    list: async () => (nothingThere() ? [] : (await opened()).list()),
    put: async (connection, expected) => (await opened()).put(connection, expected),
    remove: async (name, expected) => (await opened()).remove(name, expected),
    acquire: async (name, ttl) => (await opened()).acquire(name, ttl),
    renew: async (lease, ttl) => (await opened()).renew(lease, ttl),
    release: async (lease) => (await opened()).release(lease),
    leave: async (key, value, ttl) => (await opened()).leave(key, value, ttl),
    collect: async (key) => (nothingThere() ? undefined : (await opened()).collect(key)),
    close: async () => {
      // If opening failed, its caller has got the error already.
      await opening?.then((store) => store.close()).catch(() => undefined);
    },
  };
}
