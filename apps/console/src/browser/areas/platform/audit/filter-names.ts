import type { audit } from "../../../words/en/audit.ts";
import type { kinds, spans } from "./choices.ts";

/** What the kinds of things are called. */
export const kindWords = {
  user: "kindUser",
  client: "kindClient",
  api: "kindApi",
  scope: "kindScope",
  grant: "kindGrant",
  session: "kindSession",
  family: "kindFamily",
  token: "kindToken",
  "signing-key": "kindSigningKey",
  "instance-key": "kindInstanceKey",
  declaration: "kindDeclaration",
} as const satisfies Readonly<Record<(typeof kinds)[number], keyof typeof audit>>;

/** What the spans are called. */
export const spanWords = {
  hour: "lastHour",
  day: "lastDay",
  week: "lastWeek",
  month: "lastMonth",
} as const satisfies Readonly<Record<(typeof spans)[number], keyof typeof audit>>;
