import type { ScopeCatalogue } from "../scope.ts";

/** The APIs and scopes of this instance. */
export interface Catalogue {
  /** As it is now: a change made by another process is seen by the next call. May answer the same object again. */
  current(): Promise<ScopeCatalogue>;
}
