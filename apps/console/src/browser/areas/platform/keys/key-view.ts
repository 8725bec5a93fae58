import type { listKeys, Output } from "@grantway/api";

type Listed = Output<typeof listKeys>;

/** A signing key, as the API tells of it. */
export type SigningKeyView = Listed["signingKeys"][number];

/** An instance key, and what needs it. */
export type InstanceKeyView = Listed["instanceKeys"][number];

/** How long a key stays in each phase. Seconds. */
export type KeyTimesView = Listed["times"];
