import type { AnyOperation } from "@grantway/protocol";

/** Every operation of this package: a file of operations exports nothing else. */
export const platformOperations: readonly AnyOperation[] = [];
