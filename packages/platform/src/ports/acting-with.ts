import type { Acting, Permission } from "@grantway/protocol";

/** Who does something in an organisation, and what they may do on the platform, which counts for who acts everywhere. */
export interface ActingWith extends Acting {
  readonly held: ReadonlySet<Permission>;
}
