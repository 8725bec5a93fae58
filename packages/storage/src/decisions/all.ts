import { clientRegistry } from "./client-registry.ts";

/** The decisions of every port, by its name in `Storage`. */
export const decisions = { clientRegistry } as const;
