import type { Grantway } from "@grantway/client";

/** What went wrong when connections were last refreshed here. */
export interface Troubles {
  of(name: string): string | undefined;
  close(): void;
}

/** Listens from now on. A refresh that works ends the trouble. */
export function createTroubles(grantway: Pick<Grantway, "on">): Troubles {
  const troubles = new Map<string, string>();
  const close = grantway.on((event) => {
    if (event.type === "refresh_failed") troubles.set(event.name, event.message);
    else if (event.type !== "unauthorized" && event.type !== "connect_failed") troubles.delete(event.name);
  });
  return { of: (name) => troubles.get(name), close };
}
