import type { RecordPorts } from "../declaration/records.ts";
import type { ClientPorts } from "./client-ports.ts";

/** What the operations on declarations work with. */
export interface DeclarationPorts extends RecordPorts, Omit<ClientPorts, "catalogue"> {}
