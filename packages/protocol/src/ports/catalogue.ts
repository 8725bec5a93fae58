import type { ScopeCatalogue } from "../scope.ts";

/** The APIs and scopes of this instance. */
export interface Catalogue {
  /** As it is now, in the sense of `Clients.find`. May answer the same object again. */
  current(): Promise<ScopeCatalogue>;
}
