import type { Store } from "@grantway/client";

/**
 * A store that is opened by its first call, so that what needs no vault asks for no key. While `absent` holds, reading
 * finds nothing and opens nothing: looking into a vault that is not there must not make its key.
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
      // Whoever opened it was told why it could not be.
      await opening?.then((store) => store.close()).catch(() => undefined);
    },
  };
}
