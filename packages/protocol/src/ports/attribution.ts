import type { Instant } from "../instant.ts";

/** Who did it and when, for the audit record that commits with the change. */
export interface Attribution {
  /** `operator` (command line), `user:<id>`, `client:<id>` or `system`. */
  readonly actor: string;
  readonly at: Instant;
}
