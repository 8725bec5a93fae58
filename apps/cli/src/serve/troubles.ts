import type { Grantway } from "@grantway/client";

/** The errors of the last refreshes here, by connection. */
export interface Troubles {
  of(name: string): string | undefined;
  close(): void;
}

/** Listens from now on. A successful refresh removes the error. */
export function createTroubles(grantway: Pick<Grantway, "on">): Troubles {
  const troubles = new Map<string, string>();
  const close = grantway.on((event) => {
    if (event.type === "refresh_failed") troubles.set(event.name, event.message);
    else if (event.type !== "unauthorized" && event.type !== "connect_failed") troubles.delete(event.name);
  });
  return { of: (name) => troubles.get(name), close };
}
