import type { Conflict, Revised } from "../ports/revised.ts";

/**
 * The answer to somebody who names a revision that is still to come. They have read no such record, and must not overwrite
 * what comes to stand at it while they are served.
 */
export function neverRead({ revision }: Revised): Conflict {
  return { outcome: "conflict", revision, since: [] };
}
