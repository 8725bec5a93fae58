import type { RecordPorts } from "../declaration/records.ts";
import type { Consequences } from "../ports/consequences.ts";
import type { Names } from "../ports/names.ts";
import type { ClientPorts } from "./client-ports.ts";

/** What the operations on declarations work with. */
export interface DeclarationPorts extends RecordPorts, Omit<ClientPorts, "catalogue"> {
  readonly names: Names;
  readonly consequences: Pick<Consequences, "ofClient" | "ofScope">;
}
