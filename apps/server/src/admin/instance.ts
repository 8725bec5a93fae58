import type { Operation } from "@grantway/protocol";
import type { OperationPorts } from "../operation-ports.ts";

/** The instance a command works on: its own store, opened beside the server that may be running, or a server elsewhere. */
export interface Instance {
  readonly issuer: string;
  /** Performs an operation: on the store as the operator, elsewhere as whoever the connection is. */
  readonly perform: <Input, Outcome>(
    operation: Operation<OperationPorts, Input, Outcome>,
    input: Input,
  ) => Promise<Outcome>;
}
