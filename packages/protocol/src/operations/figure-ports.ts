import type { KeyTimes } from "../keys/key-life.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Census } from "../ports/census.ts";
import type { ClientRegistry } from "../ports/client-registry.ts";
import type { Figures } from "../ports/figures.ts";
import type { Health } from "../ports/health.ts";
import type { SigningKeys } from "../ports/signing-keys.ts";

/** What the operations on figures work with. */
export interface FigurePorts {
  readonly figures: Figures;
}

/** What the operation on what a client did works with. */
export interface ActivityPorts extends FigurePorts {
  readonly clientRegistry: ClientRegistry;
  readonly catalogue: Catalogue;
}

/** What the overview looks at. */
export interface OverviewPorts extends FigurePorts {
  readonly census: Census;
  readonly signingKeys: SigningKeys;
  readonly keyTimes: KeyTimes;
  /** Asks the database and the threads how they are. */
  readonly health: () => Promise<Health>;
}
