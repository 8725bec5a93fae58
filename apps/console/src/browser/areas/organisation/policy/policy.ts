import type { Output, showPolicy, simulatePolicy } from "@grantway/api";

/** A policy as it is kept. */
export type KeptPolicy = Output<typeof showPolicy>;

/** Whether members are shown every public app but some, or some alone. */
export const directoryModes = ["all-but-hidden", "only-shown"] as const;

/** What another policy would have changed. */
export type Simulation = Output<typeof simulatePolicy>;

/** One kind of change. */
export type Difference = Simulation["differences"][number];

/** What comes of a wish, from the most open. */
export const answers = ["allow", "request", "deny"] as const;
