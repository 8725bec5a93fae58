import type { Instant } from "../instant.ts";

/** Tells the time. An argument everywhere, so no test sleeps (principle P5). */
export type Clock = () => Instant;
