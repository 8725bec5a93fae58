import { createCodec, number, text, type RecordOf } from "./record.ts";

const fields = [
  /** Of the request, in whose row the rest is. */
  text("id"),
  text("clientId"),
  number("expiresAt"),
] as const;

/** What a device code is bound to (RFC 8628 §3.2). The database holds nothing of it. */
export type DeviceCodeRecord = RecordOf<typeof fields>;

/** How device codes are written and read. */
export const deviceCode = createCodec(fields);
