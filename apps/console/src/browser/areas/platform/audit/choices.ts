/* What the records can be filtered by, as the address says it. */

/** The kinds of things that something is done to, as targets begin. */
export const kinds = [
  "user",
  "client",
  "api",
  "scope",
  "grant",
  "session",
  "family",
  "token",
  "signing-key",
  "instance-key",
  "declaration",
] as const;

/** How far back, by names. */
export const spans = ["hour", "day", "week", "month"] as const;
