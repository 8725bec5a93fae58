import type { Instant } from "../instant.ts";

/** Who did it and when, for the audit record that commits with the change. */
export interface Attribution {
  /** `operator` (command line, configuration), `user:<id>`, `client:<id>` or `system`. */
  readonly actor: string;
  /** Of whoever the actor acts for, in the same form. */
  readonly onBehalfOf?: string;
  /** Of the request that asked for it, as log lines and error pages tell it. */
  readonly requestId?: string;
  readonly at: Instant;
}
