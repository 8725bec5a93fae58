import type { Lease, Store, Stored } from "./store.ts";

/** A store for tests and for programs that keep nothing: everything is gone with the process. */
export function createMemoryStore({ now = Date.now }: { readonly now?: () => number } = {}): Store {
  const connections = new Map<string, string>();
  const leases = new Map<string, { readonly lease: Lease; readonly until: number }>();
  const letters = new Map<string, { readonly value: string; readonly until: number }>();
  let fence = 0;

  // Kept as text, so that callers cannot change what is stored through a shared object.
  function read(name: string): Stored | undefined {
    const text = connections.get(name);
    return text === undefined ? undefined : (JSON.parse(text) as Stored);
  }

  function held({ name, holder }: Lease): boolean {
    const current = leases.get(name);
    return current?.lease.holder === holder && current.until > now();
  }

  return {
    get: async (name) => read(name),

    list: async () => {
      const names = [...connections.keys()].sort();
      return names.flatMap((name) => read(name) ?? []);
    },

    put: async (connection, expected) => {
      const current = read(connection.name);
      if (current?.generation !== expected) return { outcome: "conflict", current };
      const generation = crypto.randomUUID();
      connections.set(connection.name, JSON.stringify({ connection, generation }));
      return { outcome: "stored", generation };
    },

    remove: async (name, expected) => {
      const current = read(name);
      if (current === undefined) return "absent";
      if (current.generation !== expected) return "conflict";
      connections.delete(name);
      return "removed";
    },

    acquire: async (name, ttl) => {
      const current = leases.get(name);
      if (current !== undefined && current.until > now()) return undefined;
      const lease = { name, holder: crypto.randomUUID(), fence: ++fence };
      leases.set(name, { lease, until: now() + ttl });
      return lease;
    },

    renew: async (lease, ttl) => {
      if (!held(lease)) return "lost";
      leases.set(lease.name, { lease, until: now() + ttl });
      return "renewed";
    },

    release: async (lease) => {
      if (held(lease)) leases.delete(lease.name);
    },

    leave: async (key, value, ttl) => {
      const current = letters.get(key);
      if (current !== undefined && current.until > now()) return "taken";
      letters.set(key, { value, until: now() + ttl });
      return "left";
    },

    collect: async (key) => {
      const letter = letters.get(key);
      letters.delete(key);
      return letter !== undefined && letter.until > now() ? letter.value : undefined;
    },

    close: async () => undefined,
  };
}
